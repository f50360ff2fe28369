for (const [id, value] of new URLSearchParams(location.hash.slice(1))) { // public answers in the address, read once
  const chosen = value.split(","), {options, private: not, many, hidden} = questions.get(id) ?? {hidden: true};
  const isPublic = (option) => options.includes(option) && !Object.hasOwn(not, option);
  if (!hidden && (many || chosen.length === 1) && chosen.every(isPublic)) answers.set(id, chosen); }
history.replaceState(null, "", location.pathname + location.search);
draw();
