"use strict";
// What a page of findings does when it is touched: tabs set, notes placed beside their marks, jumps, filters.
const vbhcLint = (() => {
  const PX = 96 / 72; // CSS pixels in a point
  const MM = 96 / 25.4; // and in a mm
  const EVERY = 36 * PX; // between the stops that Word sets where a paragraph has none
  const GAP = 6;
  const LEADERS = { _: "solid", "-": "dashed" };
  const wide = matchMedia("(min-width: 1151px)");
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const fileOf = (node) => node.closest(".file");
  const shown = (file) => all(".note:not([hidden])", file);

  // tabs

  function stopsOf(paragraph) {
    return (paragraph.dataset.tabs || "").split(" ").filter(Boolean).map((word) => {
      const [, at, kind, leader] = /^(-?[\d.]+)([lcr])(.?)$/.exec(word);
      return { at: at * PX, kind, leader };
    });
  }

  function widthAfter(tab, paragraph) {
    const range = document.createRange();
    range.setStartAfter(tab);
    const next = all(".tab, br", paragraph).find((other) => tab.compareDocumentPosition(other) & 4);
    if (next) range.setEndBefore(next); else range.setEndAfter(paragraph.lastChild);
    return range.getBoundingClientRect().width;
  }

  function setTabs(file) {
    for (const paragraph of all("p[data-tabs]", file)) {
      const stops = stopsOf(paragraph);
      const tabs = all(".tab", paragraph);
      if (!paragraph.querySelector(".label") || tabs.length > 1) paragraph.classList.add("ragged");
      const align = paragraph.style.textAlign;
      paragraph.style.textAlign = "left"; // stops are counted from the left edge, however the line is set then
      for (const tab of tabs) tab.style.width = "0";
      const edge = paragraph.getBoundingClientRect().left - parseFloat(getComputedStyle(paragraph).marginLeft);
      for (const tab of tabs) {
        const at = tab.getBoundingClientRect().left - edge;
        const stop = stops.find((one) => one.at > at + 1) || { at: (Math.floor(at / EVERY + 0.02) + 1) * EVERY, kind: "l", leader: "" };
        const after = stop.kind === "l" ? 0 : widthAfter(tab, paragraph) * (stop.kind === "c" ? 0.5 : 1);
        tab.style.width = `${Math.max(stop.at - at - after, 0)}px`;
        if (stop.leader) tab.style.borderBottom = `1px ${LEADERS[stop.leader] || "dotted"} #000`;
      }
      paragraph.style.textAlign = align;
    }
  }

  // where pages end, as far as lines tell

  // Stretches of height that are not parted: what overlaps is one.
  function stacked(boxes) {
    const lines = [];
    for (const { top, bottom } of boxes.sort((a, b) => a.top - b.top)) {
      const last = lines[lines.length - 1];
      if (last && top < (last.top + last.bottom) / 2) last.bottom = Math.max(last.bottom, bottom);
      else if (bottom > top) lines.push({ top, bottom });
    }
    return lines;
  }

  function linesOf(paragraph) {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const height = parseFloat(getComputedStyle(paragraph).lineHeight) || 0;
    return stacked([...range.getClientRects()]).map(({ top, bottom }) => {
      const spare = Math.max(height - (bottom - top), 0) / 2;
      return { top: top - spare, bottom: bottom + spare };
    });
  }

  function linesOfRow(row) {
    const { top, bottom } = row.getBoundingClientRect();
    const lines = "whole" in row.dataset ? [] : stacked(all("p", row).flatMap(linesOf));
    if (lines.length < 2) return [{ top, bottom }];
    lines[0].top = top;
    lines[lines.length - 1].bottom = bottom;
    return lines;
  }

  // Of a paragraph two lines at either end keep together (widow control), and what is kept with the next.
  function pieces(body) {
    const found = [];
    for (const block of all("p, tr", body)) {
      if (block.parentElement.closest("tr, .text, .box")) continue;
      const row = block.matches("tr");
      const lines = row ? linesOfRow(block) : linesOf(block);
      lines.forEach(({ top, bottom }, n) => {
        const last = n === lines.length - 1;
        found.push({ top, bottom, kept: !row && (last ? "keep" in block.dataset : n === 0 || n === lines.length - 2) });
      });
    }
    return found;
  }

  function endPages(file) {
    for (const sheet of all(".sheet[data-room]", file)) {
      const room = Number(sheet.dataset.room) * MM;
      const lines = pieces(sheet.querySelector(".body"));
      const edge = sheet.getBoundingClientRect().top;
      let first = 0;
      for (let n = 1; n < lines.length; n++) {
        if (lines[n].bottom - lines[first].top <= room) continue;
        let next = n;
        while (next > first + 1 && lines[next - 1].kept) next--;
        first = next > first + 1 ? next : n;
        const mark = document.createElement("div");
        mark.className = "end";
        mark.textContent = sheet.dataset.end;
        mark.setAttribute("aria-hidden", "true");
        mark.style.top = `${lines[first].top - edge}px`;
        sheet.append(mark);
        n = first;
      }
    }
  }

  // notes beside their marks

  function spotOf(note) {
    return document.getElementById(note.id.replace(/n(\d+)$/, "m$1"));
  }

  function place(file) {
    const margin = file.querySelector(".notes");
    margin.classList.toggle("placed", wide.matches);
    margin.style.height = "";
    if (!wide.matches) return;
    const origin = margin.getBoundingClientRect().top;
    const boxes = shown(file).map((note) => {
      const spot = spotOf(note);
      const wanted = spot ? spot.getBoundingClientRect().top - origin : 0;
      return { note, wanted: Math.max(wanted, 0), height: note.offsetHeight };
    }).sort((a, b) => a.wanted - b.wanted);
    const active = Math.max(boxes.findIndex((box) => box.note.open), 0);
    let free = 0;
    boxes.forEach((box) => { box.top = Math.max(box.wanted, free); free = box.top + box.height + GAP; });
    if (boxes.length) pull(boxes, active);
    boxes.forEach((box) => { box.note.style.top = `${box.top}px`; });
    const last = boxes[boxes.length - 1];
    margin.style.height = last ? `${last.top + last.height}px` : "";
  }

  // The open note stands at its mark; those before it move up as far as they must, those after it follow.
  function pull(boxes, active) {
    const least = boxes.slice(0, active).reduce((sum, box) => sum + box.height + GAP, 0);
    boxes[active].top = Math.max(boxes[active].wanted, least);
    for (let n = active - 1; n >= 0; n--) boxes[n].top = Math.min(boxes[n].top, boxes[n + 1].top - boxes[n].height - GAP);
    for (let n = active + 1; n < boxes.length; n++) boxes[n].top = Math.max(boxes[n].wanted, boxes[n - 1].top + boxes[n - 1].height + GAP);
  }

  // jumps

  function activate(file, note, { focus = false, scroll = false } = {}) {
    for (const other of all(".note[open]", file)) if (other !== note) other.open = false;
    for (const mark of all(".now", file)) mark.classList.remove("now");
    if (!note) return place(file);
    note.open = true;
    for (const mark of all(`[data-f~="${note.dataset.n}"]`, file)) mark.classList.add("now");
    place(file);
    if (focus) note.querySelector("summary").focus({ preventScroll: true });
    if (scroll) (wide.matches ? spotOf(note) || note : note).scrollIntoView({ block: "center" });
    else if (wide.matches) note.scrollIntoView({ block: "nearest" });
  }

  function toMark(file, number) {
    const mark = file.querySelector(`a[data-f~="${number}"]`);
    const spot = spotOf(file.querySelector(`.note[data-n="${number}"]`));
    (spot || mark || file).scrollIntoView({ block: "center" });
    if (mark) mark.focus({ preventScroll: true });
  }

  function step(file, by) {
    const notes = shown(file);
    const at = notes.findIndex((note) => note.open);
    const next = at < 0 ? (by > 0 ? 0 : notes.length - 1) : (at + by + notes.length) % notes.length;
    if (notes.length) activate(file, notes[next], { focus: true, scroll: true });
  }

  // filters

  function filter(file) {
    const off = new Set(all(".filters input:not(:checked)", file).map((box) => `${box.dataset.kind} ${box.value}`));
    const seen = new Map();
    for (const note of all(".note", file)) {
      note.hidden = off.has(`severity ${note.dataset.severity}`) || off.has(`family ${note.dataset.family}`);
      if (note.hidden) note.open = false; else seen.set(note.dataset.n, note.dataset.severity);
    }
    for (const mark of all("[data-f]", file)) {
      const foremost = mark.dataset.f.split(" ").find((number) => seen.has(number));
      mark.classList.toggle("off", !foremost);
      if (!foremost) continue;
      mark.classList.remove("error", "warning", "info");
      mark.classList.add(seen.get(foremost));
      if (mark.href) { mark.dataset.n = foremost; mark.setAttribute("href", `#${file.id}n${foremost}`); }
    }
    const told = file.querySelector(".filters .shown");
    if (told) told.textContent = told.dataset.told.replace("{shown}", seen.size).replace("{all}", all(".note", file).length);
    place(file);
  }

  // several files: one at a time

  function choose(file) {
    for (const other of all(".file")) other.hidden = other !== file;
    for (const link of all(".index a")) link.closest("tr").classList.toggle("chosen", link.hash === `#${file.id}`);
    prepare(file);
  }

  function prepare(file) {
    if (!file.dataset.ready) { setTabs(file); endPages(file); }
    file.dataset.ready = "yes";
    filter(file);
  }

  function follow() {
    const target = document.getElementById(location.hash.slice(1));
    const file = target && fileOf(target);
    if (file) { choose(file); target.scrollIntoView(); }
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a, .whole, summary, button[data-step]");
    const file = link && fileOf(link);
    if (!file || link.classList.contains("off")) return;
    if (link.dataset.step) return step(file, Number(link.dataset.step));
    if (link.matches("summary")) {
      const note = link.parentElement;
      event.preventDefault();
      return note.open ? (activate(file, null)) : activate(file, note, { focus: true, scroll: true });
    }
    const number = link.dataset.n || (link.dataset.f || "").split(" ").find((n) => !file.querySelector(`.note[data-n="${n}"]`).hidden);
    if (!number) return;
    event.preventDefault();
    if (link.matches(".back")) toMark(file, number);
    else activate(file, file.querySelector(`.note[data-n="${number}"]`), { focus: true });
  });
  document.addEventListener("change", (event) => {
    const file = event.target.closest(".filters") && fileOf(event.target);
    if (file) filter(file);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "F8" && !event.ctrlKey && !event.altKey && !event.metaKey) {
      const file = fileOf(document.activeElement) || all(".file:not([hidden])")[0];
      if (file) { event.preventDefault(); step(file, event.shiftKey ? -1 : 1); }
    } else if (event.key === "Escape" && event.target.closest(".note")) {
      toMark(fileOf(event.target), event.target.closest(".note").dataset.n);
    }
  });
  let closed = [];
  addEventListener("beforeprint", () => { closed = all(".note:not([open])"); closed.forEach((note) => { note.open = true; }); });
  addEventListener("afterprint", () => { closed.forEach((note) => { note.open = false; }); });
  addEventListener("hashchange", follow);
  addEventListener("resize", () => all(".file:not([hidden])").forEach(place));

  document.documentElement.classList.add("live");
  const first = all(".file");
  if (document.querySelector(".index") && first.length) choose(first[0]); else first.forEach(prepare);
  follow();
  return { prepare, choose };
})();
