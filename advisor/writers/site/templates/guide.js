// What answers leave of the guide, and in which words: the same as advisor/guide/conditions.py and logic.py, as
// advisor/interview and advisor/page/wording.py, to which tests/site holds it. Answers are a Map; null: rather not say.
const $ = (id) => document.getElementById(id), all = (what, inside = document) => [...inside.querySelectorAll(what)];
const guide = JSON.parse($("guide").textContent), {own, english = own} = guide, made = new Map(), proved = new Map();
const text = (element) => element.textContent, questions = new Map(guide.questions.map((each) => [each.id, each]));
for (const [id, question] of questions) {
  const options = all(`#question-${id} .option`).map(({value}) => value.split(" ").at(-1));
  Object.assign(question, {options, names: all(`#question-${id} .name`).map(text), ask: text($(`ask-${id}`))}); }
function condition(kind, about, inside) { // one object for all that are equal; `inside` has options, or parts
  const key = [kind, about, ...inside.map((each) => each.number ?? each)].join(" "), isLeaf = !inside[0].kind;
  const asks = new Set(isLeaf ? [about] : inside.flatMap((part) => [...part.asks])), number = made.size;
  return made.get(key) ?? made.set(key, {kind, about, asks, number, [isLeaf ? "ids" : "parts"]: inside}).get(key); }
function given(when, answers) { // true, false, or what is left of a condition
  if (!when.asks || ![...when.asks].some((id) => answers.get(id))) return when;
  const {kind, about, ids, parts} = when, left = parts?.map((part) => given(part, answers));
  if (ids) return ids.some((id) => answers.get(about).includes(id)) === (kind === "chosen");
  if (left.every((part, place) => part === parts[place])) return when;
  return kind !== "is" ? join(kind, left) : left[0].kind ? condition(kind, about, left) : left[0]; }
function join(kind, conditions) { // parts about one question become one; a part that another makes redundant goes
  const final = kind === "any", other = final ? "all" : "any", kept = new Map();
  const parts = conditions.flatMap((part) => (part === !final ? [] : part.kind === kind ? part.parts : [part]));
  if (parts.includes(final) || parts.length === 1) return parts.includes(final) ? final : parts[0];
  for (const part of parts) {
    const merges = part.kind === "chosen" ? final || !questions.get(part.about).many : part.kind === "lacks" && !final;
    const key = merges ? `${part.kind} ${part.about}` : part, before = kept.get(key) ?? part;
    kept.set(key, before === part ? part : merge(before, part, final || part.kind === "lacks"));
    if (!kept.get(key)) return false; }
  const each = [...kept.values()], isSaid = ({parts: inside = []}) => inside.some((one) => each.includes(one));
  const left = each.filter((part) => part.kind !== other || !isSaid(part));
  return left.length > 1 ? condition(kind, "", left) : left[0] ?? !final; }
function merge({kind, about, ids: mine}, {ids: theirs}, either) {
  const ids = either ? [...new Set([...mine, ...theirs])] : mine.filter((id) => theirs.includes(id));
  return ids.length > 0 && condition(kind, about, ids.sort()); }
function negate(when) {
  const {kind, about, ids, parts} = when, {many, options} = questions.get(about) ?? {};
  if (!kind || kind === "is") return kind ? negate(parts[0]) : !when;
  if (parts) return join(kind === "all" ? "any" : "all", parts.map(negate));
  const others = many ? ids : options.filter((id) => !ids.includes(id)).sort();
  return others.length > 0 && condition(many && kind === "chosen" ? "lacks" : "chosen", about, others); }
const named = (when, id) => (when.parts?.flatMap((part) => named(part, id)) ?? (when.about === id ? when.ids : []));
function always(when) { // whether it holds for every answer: tried with the fewest that are told apart
  if (!when.kind || proved.has(when)) return proved.get(when) ?? when;
  const [about] = when.asks, {options, many} = questions.get(about), told = [...new Set(named(when, about))];
  const each = many ? told.reduce((sets, id) => [...sets, ...sets.map((set) => [...set, id])], [[]])
    : [...told, ...options.filter((id) => !told.includes(id)).slice(0, 1)].map((id) => [id]);
  return proved.set(when, each.every((answer) => always(given(when, new Map([[about, answer]]))))).get(when); }
function shown({first, cards}, left) { // the cards of a section that apply or may apply
  const live = cards.filter(({id}) => left.get(id) !== false), whens = live.map(({id}) => left.get(id));
  let most = first ? whens.indexOf(true) + 1 || live.length : 0;
  while (most > 1 && always(join("any", whens.slice(0, most - 1)))) most -= 1;
  const asked = whens.map((when) => (when.kind === "all" ? when.parts : [when])
    .find(({kind, about}) => kind === "chosen" && !questions.get(about).many));
  const apart = (one, two) => one && one.about === two?.about && !one.ids.some((id) => two.ids.includes(id));
  const rivals = (place) => whens.slice(0, place).filter((_, other) => !apart(asked[other], asked[place]));
  return !first ? live : live.slice(0, most)
    .filter((_, at) => join("all", [whens[at], ...rivals(at).map(negate)]) !== false); }
const nodes = [], at = (number) => nodes[number] ?? number, start = new Map();
for (const [kind, about, ...inside] of guide.nodes) {
  const {id, options} = guide.questions[about] ?? {id: about};
  const each = inside.map((number) => (kind < 2 ? options : nodes)[number]);
  nodes.push(condition(guide.kinds[kind], kind < 3 ? id : "", each)); }
for (const section of guide.sections) section.cards = section.cards.map(([when, outcome, ...parts]) => {
  const id = String(guide.cards++);
  start.set(id, at(when));
  for (const [kind, ...whens] of parts) whens.forEach((each, place) => start.set(`${id}/${kind}/${place}`, at(each)));
  return {id, outcome, warns: false, ...guide.outcomes[outcome]};
});
const narrow = (left, answers) => [...left].reduce((now, [key, when]) => (now.get(key.split("/")[0]) === false ? now
  : now.set(key, given(when, answers))), new Map());
function look(answers, left) { // what answers leave: the cards that are shown, what matters, and what is open
  const lists = guide.sections.map((section) => ({section, cards: shown(section, left)})).filter(({cards}) => cards[0]);
  const ids = new Set(lists.flatMap(({cards}) => cards.map(({id}) => id)));
  const matter = new Set([...left].flatMap(([key, {asks = []}]) => (ids.has(key.split("/")[0]) ? [...asks] : [])));
  const open = guide.questions.map(({id}) => id).filter((id) => matter.has(id) && !answers.has(id));
  const verdicts = lists.find(({section}) => section.first)?.cards ?? [];
  const stays = verdicts.length > 0 && verdicts.every((card) => card.stays);
  if (stays) lists.sort((one, two) => one.section.visit - two.section.visit);
  return {answers, left, lists, matter, open, verdicts, stays, after: new Map()}; }
const first = look(new Map(), start); // with what follows each answer, as far as it was asked for
const replay = (answers) => guide.questions.reduce((now, {id}) => {
  const answer = answers.get(id), key = JSON.stringify([id, answer]), known = new Map([...now.answers, [id, answer]]);
  if (!answers.has(id) || !now.matter.has(id)) return now;
  if (!now.after.has(key)) now.after.set(key, look(known, narrow(now.left, new Map([[id, answer]]))));
  return now.after.get(key); }, first);
const fill = (template, values) => template.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
const count = (told) => told.split(/\s+/).filter(Boolean).length;
const labels = (about, ids, {options}) => questions.get(about).options.map((id, at) => ids.includes(id)
  && (options?.[about] ?? questions.get(about).names)[at]).filter(Boolean);
const told = (id, answer) => (answer ? labels(id, answer, own).join(own.say.listed) || own.none[id] : own.say.declined);
function choice({kind, about, ids}, said) {
  const {options, many, ask} = questions.get(about), rest = options.filter((id) => !ids.includes(id)), {say} = said;
  const others = kind === "chosen" && !many && rest.length > 0 && rest.length < ids.length;
  const list = labels(about, others ? rest : ids, said);
  const told = kind === "lacks" ? say.isNot : others ? say.isAnythingBut : list.length === 1 ? say.is : say.isOneOf;
  return fill(told, {question: said.asks?.[about] ?? ask, options: list.join(say.listed)}); }
function alone({kind, about, ids}, said) { // without its question; empty where that cannot tell it
  const answers = labels(about, ids, said).map((answer) => fill(said.say.quoted, {answer})).join(said.say.or);
  return labels(about, ids, english).some((label) => count(label) < 2) ? ""
    : fill(kind === "chosen" ? said.say.answered : said.say.notAnswered, {answers}); }
function words(rest, said, leaf = choice) { // what follows "if"
  const {say, traits} = said, {kind, about, parts} = rest, tell = (part) => words(part, said, leaf);
  const inside = (part, each, joint) => ({parts: part.parts.map(each).join(joint)});
  const every = (part) => (part.kind === "all" ? fill(say.every, inside(part, tell, say.everyAnd)) : tell(part));
  const some = (part) => (part.kind === "any" ? fill(say.some, inside(part, every, say.someOr)) : tell(part));
  if (!kind || kind === "is") return kind ? traits[about] : "";
  if (!parts) return leaf(rest, said);
  if (leaf === alone && !parts.every((part) => part.about && tell(part))) return "";
  return kind === "any" ? parts.map(every).join(say.or) : parts.map(some).join(say.and); }
function brief(rest, most) { // in at most so many words, counted in English
  const fits = (leaf) => count(words(rest, english, leaf)) > 0 && count(words(rest, english, leaf)) <= most;
  return fits(alone) ? words(rest, own, alone) : fits(choice) ? words(rest, own) : own.say.otherAnswers; }
function mayApply(rest) {
  const asked = guide.questions.filter(({id}) => rest.asks.has(id)).map(({ask}) => `“${ask}”`).join(own.say.listed);
  return [...words(rest, english)].length > guide.readable ? fill(own.say.dependsOn, {questions: asked})
    : fill(own.say.mayApply, {condition: words(rest, own)}); }
