// The browser's part of a form: native fields, and one message for everything that is done.
//
// A message carries what stands in all fields at this moment, and every earlier message that the
// kernel has not acknowledged; the kernel skips what it has handled. Whatever the order in which
// messages arrive, what is stored is what was on the screen.

// JupyterLab takes bare letters and arrows for commands that cut cells and change them, unless
// the element that has the focus says otherwise. With Ctrl or Cmd (save, find) it may have them.
const GUARD = "data-lm-suppress-shortcuts";

function element(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
}

function setText(target, text) {
    if (target.textContent !== text) target.textContent = text;
}

// A label and its field; `read` gives the value, `write` shows one.
function field(input, write, read) {
    return (part, tell) => {
        const name = element("span"), at = input();
        const tickFirst = at.type === "checkbox";
        const box = element("div", {}, element("label", {}, ...(tickFirst ? [at, name] : [name, at])));
        at.addEventListener("input", () => {
            touched = true;
            if (live) tell({ change: true });
        });
        let options = "", live, touched = false, set;
        const look = () => read(at);
        return {
            box, target: at, read: look,
            told() { touched = false; },
            fill(value) { write(at, value); touched = true; },
            paint(part, view) {
                setText(name, part.label);
                live = part.live;
                if (part.hint) at.placeholder = part.hint;
                const before = look();
                if (part.options && JSON.stringify(part.options) !== options) {
                    options = JSON.stringify(part.options);
                    at.replaceChildren(...part.options.map(([shown, value]) =>
                        element("option", { value }, shown)));
                    if (set !== undefined) write(at, before);
                }
                if (part.set === set) return;
                // What was typed since the last message is newer than what the kernel knows.
                if (set === undefined || (part.by !== view && !touched)) write(at, part.value);
                set = part.set;
            },
        };
    };
}

const put = (at, value) => { if (at.value !== String(value ?? "")) at.value = value ?? ""; };
const line = field(() => element("input", { type: "text", autocomplete: "off" }), put, at => at.value);

function buttonPart(part, tell) {
    const at = element("button", { type: "button" });
    at.addEventListener("click", () => { if (at.getAttribute("aria-disabled") !== "true") tell(); });
    return {
        box: at, target: at,
        paint(part) {
            setText(at, part.label);
            at.classList.toggle("wsm-first", Boolean(part.first));
            // Not `disabled`: the focus would be lost.
            if (part.off) at.setAttribute("aria-disabled", "true");
            else at.removeAttribute("aria-disabled");
        },
    };
}

// A page at whose beginning a status region may stand: that stays, and its words change.
function pagePart() {
    const box = element("div");
    let shown;
    return {
        box,
        paint(part) {
            if (part.html === shown) return;
            shown = part.html;
            const fresh = element("template");
            fresh.innerHTML = part.html;
            const old = box.firstElementChild, now = fresh.content.firstElementChild;
            const stands = each => each?.getAttribute("role") === "status";
            if (stands(old) && stands(now)) {
                if (old.innerHTML !== now.innerHTML) old.innerHTML = now.innerHTML;
                now.remove();
                while (old.nextSibling) old.nextSibling.remove();
                box.append(fresh.content);
            } else box.replaceChildren(fresh.content);
        },
    };
}

function statusPart() {
    const box = element("p", { role: "status", "aria-atomic": "true" });
    let count;
    return {
        box,
        paint(part) {
            if (part.count !== count && box.textContent === part.text) {
                box.textContent = "";  // the same words once more are news as well
                setTimeout(() => setText(box, part.text), 60);
            } else setText(box, part.text);
            count = part.count;
        },
    };
}

function barPart() {
    const name = element("span"), bar = element("progress"), words = element("span");
    return {
        box: element("div", {}, element("label", {}, name, bar), words),
        paint(part) {
            setText(name, part.label);
            setText(words, part.text);
            words.setAttribute("aria-hidden", "true");
            bar.max = part.max;
            bar.value = part.value;
            bar.setAttribute("aria-valuetext", part.text);
        },
    };
}

function filePart(part, tell) {
    const input = element("input", { type: "file", hidden: "" });
    const at = element("button", { type: "button" });
    at.addEventListener("click", () => input.click());
    input.addEventListener("change", async () => {
        const file = input.files[0];
        if (!file) return;
        const small = file.size <= Number(input.dataset.most);
        const more = { filename: file.name, size: file.size };
        if (small) more.bytes = await file.arrayBuffer();
        input.value = "";
        tell(more);
    });
    return {
        box: element("div", {}, at, input), target: at,
        paint(part) {
            setText(at, part.label);
            input.accept = part.accept;
            input.dataset.most = part.most;
        },
    };
}

// The words of a sentence: one stop of the Tab key. Arrows, Home and End go from word to word, a
// letter to the next word that begins with it, and a digit marks the word with the kind of that
// number.
function wordsPart(part, tell) {
    const box = element("div", { role: "toolbar", class: "wsm-words" });
    let of, at = 0;
    const all = () => [...box.children];
    const go = to => {
        all().forEach((each, number) => { each.tabIndex = number === to ? 0 : -1; });
        at = to;
    };
    const press = (number, key) => tell({ of, word: number, key: key ?? null });
    const beside = (from, step) => {  // the nearest word of the next line up or down
        const here = from.getBoundingClientRect();
        const middle = rect => rect.left + rect.width / 2;
        const rows = all().map(each => [each, each.getBoundingClientRect()])
            .filter(([, rect]) => (rect.top - here.top) * step > here.height / 2);
        const top = step > 0 ? Math.min(...rows.map(([, r]) => r.top)) : Math.max(...rows.map(([, r]) => r.top));
        return rows.filter(([, rect]) => Math.abs(rect.top - top) < here.height / 2)
            .sort(([, a], [, b]) => Math.abs(middle(a) - middle(here)) - Math.abs(middle(b) - middle(here)))[0]?.[0];
    };
    box.addEventListener("click", event => {
        const number = all().indexOf(event.target.closest("button"));
        if (number < 0) return;
        go(number);
        press(number);
    });
    box.addEventListener("keydown", event => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const words = all(), here = words.indexOf(event.target);
        if (here < 0) return;
        const { key } = event;
        let to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: words.length - 1 }[key];
        if (key === "ArrowDown" || key === "ArrowUp") {
            to = words.indexOf(beside(event.target, key === "ArrowDown" ? 1 : -1));
        } else if (/^[1-9]$/.test(key)) {
            event.preventDefault();
            return press(here, Number(key));
        } else if (key.length === 1 && key !== " ") {
            const after = [...words.slice(here + 1), ...words.slice(0, here)];
            to = words.indexOf(after.find(each =>
                each.textContent.toLowerCase().startsWith(key.toLowerCase())));
        }
        if (to === undefined) return;
        event.preventDefault();
        if (words[to]) { go(to); words[to].focus(); }
    });
    return {
        box,
        paint(part) {
            box.setAttribute("aria-label", part.label);
            const words = part.words;
            while (box.children.length < words.length) {
                box.append(element("button", { type: "button", dir: "auto" }));
            }
            const inside = box.contains(document.activeElement);
            while (box.children.length > words.length) box.lastChild.remove();
            words.forEach(([text, pressed], number) => {
                const each = box.children[number];
                setText(each, text);
                each.setAttribute("aria-pressed", String(pressed));
                each.title = `word ${number + 1} of ${words.length}`;
            });
            if (part.of !== of) { of = part.of; go(0); if (inside) box.firstChild?.focus(); }
        },
    };
}

const MAKE = {
    line,
    choice: field(() => element("select"), (at, value) => {
        if ([...at.options].some(each => each.value === value)) at.value = value;
    }, at => at.value),
    number: field(() => element("input", { type: "number", step: "1" }), put,
        at => Number.isInteger(at.valueAsNumber) ? at.valueAsNumber : 0),
    area: field(() => element("textarea", { rows: "4" }), put, at => at.value),
    tick: field(() => element("input", { type: "checkbox" }),
        (at, value) => { at.checked = value; }, at => at.checked),
    button: buttonPart, page: pagePart, status: statusPart, bar: barPart, file: filePart,
    words: wordsPart,
};

function render({ model, el }) {
    const view = `${Date.now()}-${Math.random()}`;
    const form = element("div", { class: "wsm-form" });
    const parts = new Map();
    let last = 0, pending = [];

    function tell(name, more = {}) {
        const values = {};
        for (const [each, part] of parts) if (part.read) { values[each] = part.read(); part.told(); }
        if (more.change) pending = pending.filter(each => !each.change);
        pending.push({ number: ++last, name, values, ...more });
        const files = pending.filter(each => each.bytes).map(each => each.bytes);
        const events = pending.map(({ bytes, ...each }) => ({ ...each, file: Boolean(bytes) }));
        model.send({ view, events }, undefined, files);
    }

    function paint() {
        for (const part of model.get("parts")) {
            let at = parts.get(part.name);
            if (!at) {
                at = MAKE[part.kind](part, more => tell(part.name, more));
                at.box.classList.toggle("wsm-wide", Boolean(part.wide));
                // What a choice brings with it, such as the speaker of the quotation chosen.
                if (part.kind === "choice") at.target.addEventListener("change", () => {
                    const brought = at.fills?.[at.read()] ?? {};
                    for (const [each, value] of Object.entries(brought)) parts.get(each).fill(value);
                });
                parts.set(part.name, at);
                form.append(at.box);
            }
            at.fills = part.fills;
            at.box.hidden = Boolean(part.hidden);
            at.paint(part, view);
            if (part.focus && part.focus !== at.focus && form.contains(document.activeElement)) {
                at.target.focus();
            }
            at.focus = part.focus;
        }
    }

    const guard = event => event.target.toggleAttribute(GUARD, !(event.ctrlKey || event.metaKey));
    for (const kind of ["focusin", "keydown", "keyup"]) form.addEventListener(kind, guard);
    model.on("change:parts", paint);
    model.on("change:seen", () => {
        const seen = model.get("seen")[view] ?? 0;
        pending = pending.filter(each => each.number > seen);
    });
    paint();
    el.append(form);
    return () => model.off("change:parts", paint);
}

export default { render };
