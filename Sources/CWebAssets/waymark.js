// Comfort only: every page works without this file. Escape closes what is open by hover, focus or a menu, and a
// click outside closes an open menu.
(() => {
  "use strict";
  const hushed = "hushed";

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const note of document.querySelectorAll(".fig:hover, .fig:focus-within")) note.classList.add(hushed);
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      const inside = menu.contains(document.activeElement);
      menu.open = false;
      if (inside) menu.querySelector("summary").focus();
    }
  });

  const wake = (event) => {
    const note = event.target.closest && event.target.closest("." + hushed);
    if (note && !note.contains(event.relatedTarget)) note.classList.remove(hushed);
  };
  document.addEventListener("pointerout", wake);
  document.addEventListener("focusout", wake);

  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });
})();
