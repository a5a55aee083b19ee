// SPDX-License-Identifier: MIT
// Cuts the summary anew and shows where keywords stand. Without it the page shows the summary that it was made with.
"use strict";

function element(id) {
    return document.getElementById(id);
}

function give(made, attributes) {
    for (const name in attributes)
        made.setAttribute(name, attributes[name]);
    return made;
}

function create(name, attributes, text = "") {
    const made = give(document.createElement(name), attributes);
    made.textContent = text;
    return made;
}

function draw(name, attributes) {
    return give(document.createElementNS("http://www.w3.org/2000/svg", name), attributes);
}

// --- the summary ---

const data = element("data") ? JSON.parse(element("data").textContent) : null;
let shown = data ? data.chosen : [];

// A sentence that is chosen is a mark; one that is not, a span.
function turn(index, name) {
    const old = element("s" + index);
    const other = create(name, {id: old.id});
    if (old.className)
        other.className = old.className;
    other.append(...old.childNodes);
    old.replaceWith(other);
}

// The text of a sentence without the mark of a list in front of it.
function textOf(index) {
    const copy = element("s" + index).cloneNode(true);
    for (const mark of copy.querySelectorAll(".m"))
        mark.remove();
    return copy.textContent;
}

function scoreOf(entry) {
    return entry[1].toFixed(3);
}

function makeItem(entry) {
    const item = create("li", {}, textOf(entry[0]) + " ");
    const label = "Score " + scoreOf(entry) + ", show in the text";
    item.append(create("a", {href: "#s" + entry[0], "aria-label": label}, scoreOf(entry)));
    if (entry[2])
        item.append(create("small", {lang: "en", dir: "ltr"}, entry[2]));
    return item;
}

// By the measures of html_plot.c.
function xOf(index) {
    return 360 * (index + 0.5) / data.pieces;
}

function makeDot(entry) {
    const label = "Sentence " + (entry[0] + 1) + ", score " + scoreOf(entry);
    const dot = draw("a", {href: "#s" + entry[0], "aria-label": label});
    const place = {cx: xOf(entry[0]), cy: 88 - 80 * entry[1]};
    dot.append(draw("circle", {class: "near", r: 11, ...place}), draw("circle", {r: 4.5, ...place}));
    return dot;
}

// Of all dots one is reached by Tab, the others from there by arrows.
function enterDots(which) {
    const dots = element("dots").children;
    for (let i = 0; i < dots.length; i++)
        dots[i].setAttribute("tabindex", i === which ? 0 : -1);
}

function moveAmongDots(event) {
    const dots = [...element("dots").children];
    const steps = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -dots.length, End: dots.length};
    const at = dots.indexOf(document.activeElement);
    if (at < 0 || !(event.key in steps))
        return;
    const to = Math.max(0, Math.min(dots.length - 1, at + steps[event.key]));
    enterDots(to);
    dots[to].focus();
    event.preventDefault();
}

// Only what changes is touched: a text may have thousands of sentences.
function mark(indices) {
    const now = new Set(indices), before = new Set(shown);
    for (const index of before)
        if (!now.has(index))
            turn(index, "span");
    for (const index of now)
        if (!before.has(index))
            turn(index, "mark");
    shown = indices;
}

function show(indices) {
    const entries = new Map(data.order.map((entry) => [entry[0], entry]));
    const list = indices.map((index) => entries.get(index) || [index, 0, ""]);
    const inText = [...list].sort((a, b) => a[0] - b[0]);
    mark(indices);
    element("list").replaceChildren(...(element("list").className ? list : inText).map(makeItem));
    element("dots").replaceChildren(...inText.map(makeDot));
    enterDots(0);
    element("count").textContent =
        indices.length + " of " + data.sentences + (data.sentences === 1 ? " sentence" : " sentences");
}

function startCutting() {
    const cut = element("cut"), reset = element("reset");
    const asMade = [...element("list").childNodes], dotsAsMade = [...element("dots").childNodes];
    const chosen = data.chosen;
    cut.addEventListener("input", () => {
        show(data.order.slice(0, cut.value).map((entry) => entry[0]));
        reset.hidden = false;
    });
    reset.addEventListener("click", () => {
        show(chosen);
        element("list").replaceChildren(...asMade);
        element("dots").replaceChildren(...dotsAsMade);
        enterDots(0);
        cut.value = chosen.length;
        cut.focus();
        reset.hidden = true;
    });
    element("plot").addEventListener("keydown", moveAmongDots);
    enterDots(0);
    // A browser may remember where the slider was.
    cut.value = chosen.length;
    element("controls").hidden = false;
}

// --- keywords ---

const buttons = [...document.querySelectorAll("#keywords button[aria-pressed]")];
let pinned = -1, lit = -1, place = -1;

function light(keyword) {
    if (keyword === lit)
        return;
    for (const old of document.querySelectorAll(".hit"))
        old.classList.remove("hit", "here");
    lit = keyword;
    let ticks = "";
    for (const run of document.querySelectorAll(".k" + keyword))
        run.classList.add("hit");
    for (const run of document.querySelectorAll(".b" + keyword)) {
        const piece = run.closest("[id^=s]");
        ticks += "M" + xOf(Number(piece.id.slice(1))).toFixed(1) + " 88v-7";
    }
    if (element("ticks"))
        element("ticks").setAttribute("d", ticks);
}

function pin(keyword) {
    pinned = keyword === pinned ? -1 : keyword;
    place = -1;
    buttons.forEach((button, i) => button.setAttribute("aria-pressed", i === pinned));
    light(pinned);
    element("steps").hidden = pinned < 0;
    if (pinned >= 0)
        tell();
}

function places() {
    return document.querySelectorAll(".b" + pinned);
}

function tell() {
    const count = places().length;
    element("where").textContent = place < 0 ? count + (count === 1 ? " place" : " places")
                                             : (place + 1) + " of " + count;
}

function step(by) {
    const all = places();
    if (place >= 0)
        all[place].classList.remove("here");
    place = place < 0 && by < 0 ? all.length - 1 : (place + by + all.length) % all.length;
    all[place].classList.add("here");
    all[place].scrollIntoView({block: "center"});
    tell();
}

function startKeywords() {
    buttons.forEach((button, i) => {
        button.disabled = false;
        button.addEventListener("click", () => pin(i));
        for (const event of ["mouseenter", "focus"])
            button.addEventListener(event, () => light(i));
        for (const event of ["mouseleave", "blur"])
            button.addEventListener(event, () => light(pinned));
    });
    element("previous").addEventListener("click", () => step(-1));
    element("next").addEventListener("click", () => step(1));
}

if (data)
    startCutting();
if (buttons.length)
    startKeywords();
