// The sheet to take home, for paper alone, from public answers alone. See advisor/page/sheet.py.
function publicAnswers() { // what is private or declined counts as what stands for it, if anything does
  const asked = guide.questions.filter(({id, hidden, borrows}) => (answers.has(id) || borrows) && !hidden);
  return new Map(asked.map(({id, private: instead, borrows}) => {
    const chosen = answers.get(id), stands = (option) => (Object.hasOwn(instead, option) ? instead[option] : option);
    const told = (chosen ? chosen.map(stands) : [borrows]).filter((option) => option !== null);
    return [id, told.length || chosen?.length === 0 ? told : null]; })); }
const surely = (card, kind) => (card ? parts(card, kind).filter((part) => rest(part) === true) : []);
const once = (list, key) => list.filter((each, at) => list.findIndex((other) => key(other) === key(each)) === at);
function drawSheet() {
  const {answers: known} = replay(publicAnswers()), before = now, named = new Set();
  const contacts = (found, most) => { // without those that stand on the sheet already
    const list = once(found, (part) => part.dataset.contact).filter((part) => !named.has(part.dataset.contact));
    for (const part of list.slice(0, most)) named.add(part.dataset.contact);
    return list.slice(0, most); };
  now = {left: {get: (key) => given(start.get(key) ?? true, known)}};
  const [verdict] = guide.sections.flatMap(({first, cards}) => (first ? cards.filter(applies) : []));
  put("sheet-title", verdict ? head(verdict, "h3") : []);
  put("sheet-lead", verdict ? head(verdict, ".lead") : []);
  put("sheet-steps", surely(verdict, "steps").slice(0, guide.sheetSteps));
  put("sheet-contacts", contacts(surely(verdict, "contacts")));
  for (const panel of all("#sheet .panel")) {
    const stands = ({dataset: {holds, itself}}) => left(holds) === true || (itself && left(holds) !== false);
    const stood = all("[data-holds]", panel).filter(stands).slice(0, panel.dataset.most);
    for (const item of all("[data-holds]", panel)) show(item, stood.includes(item));
    const cards = stood.map(({dataset: {holds: id}}) => ({id})), isLead = (item) => !item.dataset.itself;
    for (const item of stood.filter(isLead)) item.replaceChildren(...head({id: item.dataset.holds}, ".lead"));
    const said = cards.map(({id}) => all(".phrases > li", $(`card-${id}`)).map(copy));
    const turns = once(said.flat().flatMap((_, turn) => said.flatMap((each) => each[turn] ?? [])), text);
    for (const list of all(".phrases", panel)) {
      const kept = turns.slice(0, list.dataset.most).map(text);
      list.replaceChildren(...once(said.flat(), text).filter((each) => kept.includes(text(each))).map(copy)); }
    const found = [...all("#lifeline > li").map(copy), ...cards.flatMap((card) => surely(card, "contacts"))];
    for (const list of all(".contact-list", panel)) list.replaceChildren(...contacts(found, list.dataset.most));
    show(panel, panel.querySelector("li:not([hidden])")); }
  now = before; }
const {title} = document; // paper and print queues get a neutral one
addEventListener("beforeprint", () => { drawSheet(); document.title = own.notes; });
addEventListener("afterprint", () => { document.title = title; });
