// "What if": which other ways can be compared, and which cards one of them adds or drops. See advisor/page/what_if.py.
function isOffered({answers: changed, holds, unless, single}, {answers: known, matter}) {
  const is = (number) => given(at(number), known) === true;
  const same = (one, two) => String(one && [...one].sort()) === String(two);
  return is(holds) && !is(unless) && changed.every(([id]) => known.has(id) || (!single && matter.has(id)))
    && !changed.every(([id, answer]) => known.has(id) && same(known.get(id), answer)); }
function drawWays(mine, now) {
  for (const button of all("#ways button")) show(button.parentElement, isOffered(guide.ways[button.value], mine));
  const titles = ({lists}) => lists.flatMap(({cards}) => cards.map((card) => text(element("b", ...head(card, "h3")))));
  const only = (here, there) => titles(here).filter((title) => !titles(there).includes(title));
  for (const [id, list] of other ? [["added", only(now, mine)], ["gone", only(mine, now)]] : [])
    put(id, list.map((title) => element("li", title))); }
