// The page: drawn anew after each command from the answers, which are kept nowhere else. `now`: what they leave.
let answers = new Map(), other = null, again = null, now = null; // the way that is compared; the question asked again
const show = (element, isShown) => { element.hidden = !isShown; }, copy = (element) => element.cloneNode(true);
const put = (id, inside) => { $(id).replaceChildren(...inside); show($(id).parentElement, inside.length); };
const element = (tag, ...inside) => { const made = document.createElement(tag); made.append(...inside); return made; };
const head = ({id}, what) => [...copy($(`card-${id}`).querySelector(what)).childNodes];
const left = (key) => now.left.get(key) ?? true, applies = ({id}) => left(id) === true;
const sorted = (cards) => [...cards.filter(applies), ...cards.filter((card) => !applies(card))];
const lines = ({id}, kind) => all(guide.lines[kind], $(`card-${id}`)), rest = (part) => left(part.dataset.part);
for (const {id} of guide.sections.flatMap(({cards}) => cards)) for (const kind of Object.keys(guide.lines))
  lines({id}, kind).forEach((line, at) => { line.dataset.part = `${id}/${kind}/${at}`; });
function under(held, inside) { // a text below its "if": what is left of a condition, or words for it
  const condition = held.kind ? brief(held, guide.brief) : held;
  return held === true ? inside : [fill(own.say.before, {condition}), ...inside, own.say.after]; }
function tell(part, most) { // a paragraph, a step or a contact with what is left of its "if"
  for (const place of all("[data-if]", part))
    place.textContent = rest(part).kind ? fill(own.say[place.dataset.if], {condition: brief(rest(part), most)}) : "";
  return part; }
const parts = (card, kind, most) => lines(card, kind).filter((part) => rest(part) !== false)
  .map((part) => tell(Object.assign(copy(part), {hidden: false}), most));
function drawAnswer({lists, verdicts, stays}) {
  const [first] = sorted(verdicts), one = verdicts.length === 1 && applies(first);
  const many = verdicts.length > guide.possible;
  const others = sorted(verdicts).sort((card, next) => applies(card) - applies(next)).slice(0, guide.possible);
  const possible = one ? [] : many && applies(first) ? [first] : others;
  const isAll = ({dataset}) => verdicts.every((card) => card.outcome === dataset.outcome);
  for (const sign of all("[data-outcome]")) show(sign, verdicts.length > 0 && isAll(sign));
  put("answer-title", one ? head(first, "h3") : [own.say.possible]);
  put("answer-lead", one ? head(first, ".lead") : [own.say.possibleLead]);
  put("answer-steps", one ? parts(first, "steps", guide.brief).slice(0, guide.steps) : []);
  put("answer-possible", possible.map((card) => {
    const held = applies(card) ? (many ? own.say.noneBelow : own.say.none) : left(card.id);
    const step = parts(card, "steps").find((part) => rest(part) === true);
    const title = element("p", ...under(held, head(card, "h3")));
    return element("li", title, element("p", ...(step?.childNodes ?? []))); }));
  const more = one ? 0 : verdicts.length - possible.length;
  put("answer-more", more ? [fill(own.more[more], {number: more})] : []);
  const contacts = sorted(verdicts).sort((card, next) => next.warns - card.warns)
    .flatMap((card) => parts(card, "contacts", guide.part)).map((part) => [part.dataset.contact, part]);
  put("answer-contacts", [...new Map(contacts).values()].slice(0, guide.contacts));
  for (const row of all("[data-line]")) {
    const list = lists.find(({section: {id, visit}}) => id === row.dataset.line && !(visit && stays))?.cards ?? [];
    const top = list.find(applies) ?? list[0];
    show(row, top);
    row.lastElementChild.replaceChildren(...(top ? under(left(top.id), head(top, ".lead")) : [])); } }
function drawCards({lists, stays}) {
  for (const each of all("#cards > section, .card")) show(each, false);
  for (const note of all(".stays")) show(note, stays);
  for (const {section, cards} of lists) for (const {id} of sorted(cards)) {
    const box = $(`section-${section.id}`), card = $(`card-${id}`), may = card.querySelector("summary > .warning");
    if (may) may.textContent = left(id) === true ? "" : mayApply(left(id));
    for (const part of all("[data-part]", card)) show(tell(part, guide.part), rest(part) !== false);
    for (const [each, into] of [[card, box], [box, $("cards")]]) { show(each, true); into.append(each); } } }
function draw() {
  const mine = replay(answers), order = [...questions.keys()], known = mine.answers;
  const asked = other ? null : again ?? mine.open[0], number = order.indexOf(asked);
  const before = [...known.keys()].filter((id) => order.indexOf(id) < number), atMost = known.size + mine.open.length;
  now = other ? replay(new Map([...answers, ...other.answers])) : mine;
  document.documentElement.dataset.place = other ? "other" : !asked ? "answer" : known.size ? "question" : "start";
  for (const each of all(".question")) show(each, each.id === `question-${asked}`);
  for (const box of all(".question input")) box.checked = known.get(box.name)?.includes(box.value) ?? false;
  for (const row of all("#trail button")) show(row.parentElement, known.has(row.value));
  for (const row of all("#trail button")) row.lastElementChild.textContent = told(row.value, known.get(row.value));
  put("progress", asked ? [fill(own.say.progress, {number: before.length + 1, at_most: atMost})] : []);
  Object.assign($("back"), {value: before.at(-1), hidden: !before.length});
  for (const each of asked ? [] : [drawAnswer, drawCards]) each(now);
  drawWays(mine, now); }
const commands = {
  answer(value, {parentElement: question}) {
    const [id, option] = value.split(" "), ticked = all("input:checked", question).map((box) => box.value);
    if (!option && !ticked.length) return;
    answers.set(id, option === "?" ? null : option === "0" ? [] : option ? [option] : ticked);
    [answers, again] = [replay(answers).answers, null]; },
  again(id) { again = id; }, mine() { other = null; }, print() { print(); },
  compare(number, button) { other = guide.ways[number]; put("way", [text(button)]); },
  forget() { first.after.clear(); [answers, other, again] = [new Map(), null, null]; } };
function leave(event) { // blank first; then another page takes the place of this one
  event.preventDefault();
  document.documentElement.replaceChildren();
  location.replace(guide.leave); }
document.addEventListener("click", (event) => {
  const button = event.target.closest("button, #leave");
  if (!button?.name) return button && leave(event);
  commands[button.name](button.value, button);
  draw();
  document.querySelector(".question:not([hidden]) h2, #answer:not([hidden]) h2").focus();
  scrollTo(0, 0); });
document.addEventListener("toggle", ({target: opened}) => { // the sources of a card, on demand
  const {className, parentElement: card, lastElementChild: list} = opened, isNew = !all(".sources", opened).length;
  if (className === "card" && isNew) opened.append(copy($("sources").firstElementChild));
  if (className === "sources") list.replaceChildren(...JSON.parse(text($("rests")))[card.id.slice(5)]
    .map((fact) => copy(document.querySelector(`[data-number="${fact}"]`)))); }, true);
addEventListener("keydown", (event) => event.key === "Escape" && leave(event));
function clear({type, persisted}) { // also where the browser keeps the page for the way back
  if (!$("leave") || (type === "pageshow" && !persisted)) return;
  commands.forget();
  draw(); }
for (const moment of ["pagehide", "pageshow"]) addEventListener(moment, clear);
