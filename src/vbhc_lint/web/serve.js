"use strict";
// Takes documents, has them checked on this machine one after another, and shows how they look.
(() => {
  const ABREAST = 2; // documents on their way at a time
  const PATIENCE = 1000; // milliseconds until a refused question is asked again
  const LARGEST = 64 * 2 ** 20; // bytes
  const one = (selector) => document.querySelector(selector);
  const said = one(".said");
  const words = said.dataset;
  const rows = one(".index tbody");
  const entries = [];
  const waiting = [];
  let busy = 0;
  let shown = null;

  // the token comes after # of the address, which is sent to nobody, and does not stay there
  const given = location.hash.slice(1);
  if (given) { sessionStorage.setItem("token", given); history.replaceState(null, "", "/"); }
  const token = sessionStorage.getItem("token");

  const say = (text) => { said.textContent = text; };
  const fill = (text, fields) => text.replace(/\{(\w+)\}/g, (_, name) => fields[name]);

  // what is dropped or chosen

  async function inside(entry, path) {
    if (entry.isFile) {
      const file = await new Promise((give, fail) => entry.file(give, fail));
      return [{ file, name: path + file.name }];
    }
    const reader = entry.createReader();
    const found = [];
    for (;;) { // a reader gives a folder's entries a hundred at a time
      const some = await new Promise((give, fail) => reader.readEntries(give, fail));
      if (!some.length) break;
      for (const each of some) found.push(...await inside(each, `${path}${entry.name}/`));
    }
    return found.filter(({ name }) => isDocument(name));
  }

  const isDocument = (name) => /\.docx$/i.test(name) && !/(^|\/)~\$/.test(name);

  async function dropped(transfer) {
    const entries = [...transfer.items].map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(Boolean);
    if (!entries.length) return [...transfer.files].map((file) => ({ file, name: file.name }));
    const found = await Promise.all(entries.map((entry) => inside(entry, "")));
    return found.flat();
  }

  function take(found) {
    if (!token) return say(words.noToken);
    if (!found.length) return say(words.none);
    found.sort((a, b) => a.name.localeCompare(b.name, "vi"));
    for (const { file, name } of found) {
      const entry = { file, name, row: row(name) };
      entries.push(entry);
      waiting.push(entry);
    }
    one(".index").hidden = entries.length < 2;
    next();
  }

  function row(name) {
    const line = rows.insertRow();
    const head = document.createElement("th");
    head.scope = "row";
    head.textContent = name;
    line.append(head);
    for (let n = 0; n < 4; n++) line.insertCell();
    line.cells[1].textContent = words.waiting;
    return line;
  }

  // asking

  async function ask(path, entry, asked = {}) {
    const headers = {
      Authorization: `Bearer ${token}`,
      "X-Name": encodeURIComponent(entry.name),
      "X-Asked": encodeURIComponent(JSON.stringify(asked)),
    };
    for (;;) {
      const answer = await fetch(path, { method: "POST", headers, body: entry.file });
      if (answer.status !== 429) return answer;
      await new Promise((go) => setTimeout(go, PATIENCE));
    }
  }

  function next() {
    progress();
    while (busy < ABREAST && waiting.length) {
      busy += 1;
      check(waiting.shift()).finally(() => { busy -= 1; next(); });
    }
  }

  async function check(entry) {
    entry.row.cells[1].textContent = words.checking;
    try {
      if (entry.file.size > LARGEST) return refuse(entry, words.tooLarge);
      const answer = await ask("/check", entry);
      if (answer.status === 401) return refuse(entry, words.noToken);
      if (answer.status === 413) return refuse(entry, words.tooLarge);
      if (!answer.ok) return refuse(entry, answer.status === 504 ? words.tooLong : words.noAnswer);
      entry.answer = await answer.json();
    } catch {
      return refuse(entry, words.noAnswer);
    }
    tell(entry);
    if (!shown || entries.length === 1) show(entry);
  }

  function refuse(entry, why) {
    entry.refused = why;
    entry.row.cells[1].textContent = why;
    entry.row.cells[1].className = "refused";
    if (entries.length === 1) say(why);
  }

  function tell(entry) {
    const { told, counts, status } = entry.answer;
    const [head, what, ...cells] = entry.row.cells;
    const open = document.createElement("button");
    open.type = "button";
    open.textContent = entry.name;
    open.addEventListener("click", () => show(entry));
    head.replaceChildren(open);
    what.textContent = told;
    what.className = status === "unreadable" ? "refused" : "";
    ["error", "warning", "info"].forEach((severity, n) => {
      cells[n].textContent = counts[severity];
      cells[n].className = counts[severity] ? `count ${severity}` : "count";
    });
  }

  function progress() {
    const done = entries.filter((entry) => entry.answer || entry.refused).length;
    const bar = one(".progress");
    bar.hidden = entries.length < 2 || done === entries.length;
    Object.assign(bar.firstElementChild, { value: done, max: entries.length || 1 });
    if (entries.length > 1) say(fill(done < entries.length ? words.progress : words.done, { done, all: entries.length }));
  }

  function show(entry) {
    shown = entry;
    offer(entry);
    for (const other of entries) other.row.classList.toggle("chosen", other === entry);
    one(".view").innerHTML = entry.answer.view; // made by us, of text that has been escaped
    vbhcLint.prepare(one(".view .file"));
  }

  // what is taken home

  const make = (tag, fields, ...content) => {
    const made = Object.assign(document.createElement(tag), fields);
    made.append(...content);
    return made;
  };

  const tick = (name, value, checked, ...told) => {
    const box = make("input", { type: "checkbox", name, value, checked });
    return [box, make("label", {}, box, make("span", {}, ...told))];
  };

  // a kind of fault with one place is one tick; with several a tick for all of them, and below it one for each
  function kind({ code, safety, faults }) {
    const safe = safety === "safe";
    const care = safe ? "" : ` – ${words.unsafe}`;
    const head = make("b", { textContent: code });
    const [{ fingerprint, told }] = faults;
    if (faults.length === 1) return tick("fault", fingerprint, safe, head, ` ${told}${care}`)[1];
    const [all, top] = tick("kind", code, safe, head, ` ${told} (×${faults.length})${care}`);
    const ticks = faults.map((each) =>
      tick("fault", each.fingerprint, safe, [each.place, each.excerpt && `“${each.excerpt}”`].filter(Boolean).join(": ")));
    const boxes = ticks.map(([box]) => box);
    all.addEventListener("change", () => boxes.forEach((box) => { box.checked = all.checked; }));
    boxes.forEach((box) => box.addEventListener("change", () => {
      const on = boxes.filter((each) => each.checked).length;
      all.checked = on === boxes.length;
      all.indeterminate = on > 0 && on < boxes.length;
    }));
    const each = make("details", {}, make("summary", { textContent: words.each }), ...ticks.map(([, label]) => label));
    return make("div", { className: "kind" }, top, each);
  }

  function offer(entry) {
    const place = one(".mending");
    place.hidden = entry.answer.status !== "checked";
    const kinds = entry.answer.mendable.map(kind);
    const tracked = make("input", { type: "checkbox", checked: true, name: "tracked" });
    const mend = make("button", { type: "button", textContent: words.mend, disabled: !kinds.length });
    const annotate = make("button", { type: "button", textContent: words.annotate });
    const told = make("span", { className: "written", role: "status" });
    mend.addEventListener("click", () => {
      const only = [...place.querySelectorAll("[name=fault]:checked")].map((box) => box.value);
      write(entry, "mended", { only, tracked: tracked.checked }, told);
    });
    annotate.addEventListener("click", () => write(entry, "annotated", {}, told));
    place.replaceChildren(
      make("fieldset", {}, make("legend", { textContent: words.wanted }),
        ...(kinds.length ? [...kinds, make("label", { className: "tracked" }, tracked, words.tracked)] : [words.nothing])),
      make("p", { className: "take" }, mend, annotate, told),
    );
  }

  async function write(entry, kind, asked, told) {
    told.textContent = words.working;
    try {
      const answer = await ask(`/${kind}`, entry, asked);
      if (!answer.ok) { told.textContent = answer.status === 504 ? words.tooLong : words.noAnswer; return; }
      const { data, done, left, refused } = await answer.json();
      told.textContent = refused || fill(words[kind], { count: done, left });
      if (!refused) save(entry, words[`${kind}Name`], data);
    } catch {
      told.textContent = words.noAnswer;
    }
  }

  function save(entry, what, data) {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    const href = URL.createObjectURL(new Blob([bytes], { type }));
    const name = entry.name.replace(/^.*\//, "").replace(/\.\w+$/, "");
    make("a", { href, download: `${name} (${what}).docx` }).click();
    setTimeout(() => URL.revokeObjectURL(href), PATIENCE);
  }

  const drop = one(".drop");
  addEventListener("dragover", (event) => { event.preventDefault(); drop.classList.add("over"); });
  addEventListener("dragleave", (event) => { if (!event.relatedTarget) drop.classList.remove("over"); });
  addEventListener("drop", async (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    take(await dropped(event.dataTransfer));
  });
  for (const button of document.querySelectorAll("[data-opens]")) {
    button.addEventListener("click", () => document.getElementById(button.dataset.opens).click());
  }
  for (const field of document.querySelectorAll(".choose input")) {
    field.addEventListener("change", () => {
      const found = [...field.files].map((file) => ({ file, name: file.webkitRelativePath || file.name }));
      field.value = "";
      take(field.id === "folder" ? found.filter(({ name }) => isDocument(name)) : found);
    });
  }
  if (!token) say(words.noToken);
})();
