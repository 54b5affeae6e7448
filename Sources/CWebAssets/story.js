// The story: opens its dialog, turns its scenes by keys, buttons, fingers and a click on the curve. The texts stand in the page.
(() => {
  "use strict";
  const story = document.getElementById("story");
  if (!story || !story.showModal) return;
  const all = (selector) => [...story.querySelectorAll(selector)];
  const one = (selector) => story.querySelector(selector);
  const scenes = all(".scene"), points = all(".pt"), stages = all(".names > span"), turns = all("[data-go]");
  const deck = one(".deck"), screen = one(".screen"), said = one("#scene_place"), where = one(".where .num");
  let now = 0;

  const show = (number, byHand) => {
    now = Math.max(0, Math.min(scenes.length - 1, number));
    const scene = scenes[now], from = +scene.dataset.from, to = +scene.dataset.to;
    scenes.forEach((other, index) => { other.hidden = index !== now; });
    points.forEach((point, index) => point.classList.toggle("now", to - from === 1 && index === from));
    let start = 0;
    for (const stage of stages) {
      const end = start + +stage.style.getPropertyValue("--w");
      stage.classList.toggle("now", from < to && from < end && to > start);
      start = end;
    }
    const at = one(".strip .at");
    at.style.left = 100 * from / points.length + "%";
    at.style.width = (to - from < points.length ? 100 * (to - from) / points.length : 0) + "%";
    one(".done i").style.width = 100 * (now + 1) / scenes.length + "%";
    where.textContent = now + 1 + " / " + scenes.length;
    said.textContent = scene.dataset.said;
    turns.forEach((turn) => {
      const end = +turn.dataset.go < 0 ? 0 : scenes.length - 1;
      if (now === end) turn.setAttribute("aria-disabled", "true"); else turn.removeAttribute("aria-disabled");
    });
    deck.scrollTop = 0;
    story.classList.toggle("by-hand", Boolean(byHand));
    history.replaceState(null, "", "#" + scene.id);
  };

  const open = (number) => {
    if (!story.open) story.showModal();
    show(number, true);
    deck.focus();
  };

  const fill = () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (screen.requestFullscreen) screen.requestFullscreen().catch(() => {});
  };

  // What does not fit is read to its end before the next scene comes.
  const forth = () => {
    const rest = deck.scrollHeight - deck.clientHeight - deck.scrollTop;
    if (rest > 8) deck.scrollBy(0, Math.min(rest, .85 * deck.clientHeight)); else show(now + 1);
  };
  const back = () => {
    if (deck.scrollTop > 8) deck.scrollBy(0, -.85 * deck.clientHeight); else show(now - 1);
  };

  story.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const onButton = event.target.closest("button");
    const keys = {
      ArrowRight: () => show(now + 1), ArrowLeft: () => show(now - 1), PageDown: forth, PageUp: back,
      Home: () => show(0), End: () => show(scenes.length - 1), f: fill, F: fill,
    };
    if (!onButton) keys[" "] = event.shiftKey ? back : forth;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  story.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) {
      if (button.dataset.go) show(now + +button.dataset.go, true);
      else if ("fill" in button.dataset) fill();
      else story.close();
      // A pointer leaves no focus behind, so that the space bar keeps turning scenes.
      if (event.detail > 0 && story.open) deck.focus();
      return;
    }
    const line = event.target.closest(".line");
    if (!line) return;
    const box = line.getBoundingClientRect();
    const column = Math.floor((event.clientX - box.left) / box.width * points.length);
    const found = scenes.findIndex((scene) => +scene.dataset.from === column && +scene.dataset.to === column + 1 && scene.classList.contains("step-scene"));
    if (found >= 0) show(found, true);
  });

  let touch = null;
  story.addEventListener("touchstart", (event) => { touch = event.touches.length === 1 ? event.touches[0] : null; }, { passive: true });
  story.addEventListener("touchend", (event) => {
    if (!touch) return;
    const end = event.changedTouches[0], x = end.clientX - touch.clientX, y = end.clientY - touch.clientY;
    if (Math.abs(x) > 48 && Math.abs(x) > 1.6 * Math.abs(y)) show(now + (x < 0 ? 1 : -1), true);
    touch = null;
  }, { passive: true });

  story.addEventListener("close", () => {
    if (document.fullscreenElement) document.exitFullscreen();
    history.replaceState(null, "", location.pathname + location.search);
  });

  const byAddress = () => {
    const found = scenes.findIndex((scene) => "#" + scene.id === location.hash);
    if (found >= 0) open(found);
  };
  for (const button of document.querySelectorAll("[data-story]")) {
    button.hidden = false;
    button.addEventListener("click", () => open(0));
  }
  addEventListener("hashchange", byAddress);
  byAddress();
})();
