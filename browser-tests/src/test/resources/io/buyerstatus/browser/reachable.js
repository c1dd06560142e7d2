/** What the keyboard must reach, in the order in which it is read: one of each group of radio buttons, the chosen or the first. */
() => {
  const chosen = (radio) => {
    const group = [...document.querySelectorAll(`input[type=radio][name="${radio.name}"]`)];
    return radio === (group.find((each) => each.checked) ?? group[0]);
  };
  window.reachable = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter((each) => each.type !== "hidden" && each.checkVisibility({ visibilityProperty: true }))
    .filter((each) => each.type !== "radio" || chosen(each));
  document.activeElement.blur();
  return window.reachable.length;
};
