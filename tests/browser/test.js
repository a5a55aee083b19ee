// SPDX-License-Identifier: MIT
// test.js COMMAND FOLDER: looks at pages that COMMAND writes, and puts them and pictures of them into FOLDER.
"use strict";

const {execFileSync} = require("child_process");
const fs = require("fs");
const path = require("path");
const {Browser} = require("./browser.js");

const [command, folder] = process.argv.slice(2).map((name) => path.resolve(name));
const article = path.resolve("tests/golden/lighthouse.txt");
const browser = new Browser(path.join(folder, "profile"));
let passed = 0, failed = 0;

function check(what, holds) {
    holds ? passed++ : failed++;
    if (!holds)
        console.log("FAILED: " + what);
}

function same(what, got, wanted) {
    const [a, b] = [got, wanted].map((value) => JSON.stringify(value));
    check(what + "\n    wanted " + b + "\n    got    " + a, a === b);
}

function summarize(...options) {
    return execFileSync(command, options, {encoding: "utf8", maxBuffer: 1 << 26});
}

function lines(...options) {
    return summarize(...options).split("\n").slice(0, -1);
}

// Writes a page; answers where it is.
function put(name, page) {
    const file = path.join(folder, name + ".html");
    fs.writeFileSync(file, page);
    return "file://" + file;
}

async function keepPicture(name) {
    fs.writeFileSync(path.join(folder, name + ".png"), await browser.picture());
}

function isQuiet(what) {
    same(what + ": complains of nothing", browser.complaints, []);
    same(what + ": asks for nothing but itself", browser.requests.filter((url) => !url.endsWith(".html")), []);
}

const listed = "[...document.querySelectorAll('#list li')].map((li) => li.firstChild.data.trim())";
const marked = "[...document.querySelectorAll('mark')].map((m) => m.textContent.replace(/\\s+/g, ' '))";

// --- the slider ---

async function cutsAsTheCommand(url) {
    await browser.open(url);
    const most = Number(await browser.evaluate("document.getElementById('cut').max"));
    same("the slider goes to all sentences", most, lines("-n", "1000", article).length);
    await browser.evaluate("document.getElementById('cut').focus()");
    await browser.press("Home");
    same("nothing chosen", await browser.evaluate(listed), []);
    for (let n = 1; n <= most; n++) {
        await browser.press("ArrowRight");
        if (n > 6 && n !== 12 && n !== most)
            continue;
        const wanted = lines("-n", String(n), article);
        same(n + " sentences: the list", await browser.evaluate(listed), wanted);
        same(n + " sentences: the marks", await browser.evaluate(marked), wanted);
        same(n + " sentences: the dots", await browser.evaluate("document.getElementById('dots').children.length"), n);
        same(n + " sentences: what is told", await browser.evaluate("document.getElementById('count').textContent"),
            n + " of " + most + " sentences");
    }
    await browser.evaluate("document.getElementById('reset').click()");
    same("reset", await browser.evaluate(marked), lines(article));
    isQuiet("cutting");
}

// A length in words is another choice than any number of sentences; --order and --explain stay.
async function keepsWhatWasAsked() {
    const options = ["-w", "60", "--order", "rank", "--explain", article];
    await browser.open(put("words", summarize("-f", "html", ...options)));
    const wanted = lines(...options).filter((line) => !line.startsWith("    "));
    const why = lines("--order", "rank", "--explain", "-n", "2", article).filter((line) => line.startsWith("    "));
    same("words: as asked for", await browser.evaluate(listed), wanted);
    await browser.evaluate("cut.value = 2; cut.dispatchEvent(new Event('input')); 0");
    same("words: best first", await browser.evaluate(listed), lines("--order", "rank", "-n", "2", article));
    same("words: explained", await browser.evaluate("[...document.querySelectorAll('#list small')].map((s) => s.textContent)"),
        why.map((line) => line.trim()));
    await browser.evaluate("document.getElementById('reset').click()");
    same("words: reset", await browser.evaluate(listed), wanted);
    isQuiet("words");
}

// --- keywords ---

async function showsKeywords(url) {
    await browser.open(url);
    const keywords = JSON.parse(summarize("-f", "json", "-k", "12", article)).keywords;
    const text = fs.readFileSync(article);
    same("a button for each keyword", await browser.evaluate(
        "[...document.querySelectorAll('#keywords li')].map((li) => li.textContent)"),
        keywords.map((keyword) => keyword.text + " " + keyword.count));
    for (let k = 0; k < keywords.length; k++) {
        const {occurrences} = keywords[k];
        await browser.evaluate("document.querySelectorAll('#keywords li button')[" + k + "].click()");
        same(keywords[k].text + ": where it begins", await browser.evaluate(
            "[...document.getElementsByClassName('b" + k + "')].map((run) => run.textContent[0])"),
            occurrences.map(([start]) => text.toString("utf8", start, start + 1)));
        same(keywords[k].text + ": all of it is lit", await browser.evaluate(
            "[...document.querySelectorAll('.hit')].map((run) => run.textContent).join('').replace(/\\s/g, '')"),
            occurrences.map(([start, end]) => text.toString("utf8", start, end)).join("").replace(/\s/g, ""));
        same(keywords[k].text + ": ticks", await browser.evaluate(
            "document.getElementById('ticks').getAttribute('d').split('M').length - 1"), occurrences.length);
    }
    same("one is pressed", await browser.evaluate("document.querySelectorAll('[aria-pressed=true]').length"), 1);
    await browser.evaluate("document.querySelectorAll('#keywords li button')[1].click()");
    const told = "document.getElementById('where').textContent";
    same("places are told", await browser.evaluate(told), keywords[1].count + " places");
    await browser.evaluate("document.getElementById('next').click()");
    same("the next place", await browser.evaluate(told), "1 of " + keywords[1].count);
    await browser.evaluate("document.getElementById('previous').click()");
    same("the one before the first", await browser.evaluate(told), keywords[1].count + " of " + keywords[1].count);
    await keepPicture("keyword");
    await browser.evaluate("document.querySelectorAll('#keywords li button')[1].click()");
    same("let go of", await browser.evaluate("document.querySelectorAll('.hit, [aria-pressed=true]').length"), 0);
    await browser.evaluate("document.querySelectorAll('#keywords li button')[0].focus()");
    check("focus lights", await browser.evaluate("document.querySelectorAll('.hit').length") !== 0);
    await browser.evaluate("document.activeElement.blur()");
    same("... while it lasts", await browser.evaluate("document.querySelectorAll('.hit').length"), 0);
    isQuiet("keywords");
}

// --- the keyboard ---

const focused = `(() => {
    const at = document.activeElement, style = getComputedStyle(at), near = at.querySelector && at.querySelector(".near");
    const seen = style.outlineStyle !== "none" || (near && getComputedStyle(near).stroke !== "none");
    return at === document.body ? "end" : (at.id || at.getAttribute("class") || at.parentNode.parentNode.parentNode.id) + (seen ? "" : " unseen");
})()`;

async function goesByTab(url) {
    await browser.media("", {"prefers-reduced-motion": "reduce"});
    await browser.open(url);
    const stops = [];
    for (let i = 0; i < 40; i++) {
        await browser.press("Tab");
        const stop = await browser.evaluate(focused);
        if (stop === "end")
            break;
        if (stop !== stops[stops.length - 1])
            stops.push(stop);
    }
    same("Tab goes from the top to the text", stops, ["skip", "cut", "scores", "keywords", "summary"]);
    await browser.open(url);
    await browser.press("Tab");
    await browser.press("Enter");
    same("the first link leads to the text", await browser.evaluate("document.activeElement.id"), "text");
    await browser.evaluate("document.querySelector('#dots [tabindex=\"0\"]').focus()");
    await browser.press("ArrowRight");
    await browser.press("ArrowRight");
    const there = await browser.evaluate("document.activeElement.getAttribute('href')");
    await browser.press("Enter");
    same("Enter on a dot goes to its sentence", await browser.evaluate("location.hash"), there);
    await browser.drawn();
    same("... which is then in view", await browser.evaluate(`(() => {
        const box = document.querySelector(":target").getBoundingClientRect();
        return box.top >= -1 && box.bottom <= innerHeight ? "" : [box.top, box.bottom, innerHeight].join();
    })()`), "");
    await browser.media("");
    isQuiet("keyboard");
}

// What a screen reader is told: roles and names. What is not in view is worked out late.
async function roles() {
    for (let tries = 1;; tries++) {
        await browser.drawn();
        const {nodes} = await browser.send("Accessibility.getFullAXTree");
        const found = nodes.filter((node) => !node.ignored)
            .map((node) => [node.role.value, node.name ? node.name.value : ""]);
        if (tries === 100 || found.every((node) => node[0] !== "heading" || node[1]))
            return found;
    }
}

async function isNamed(url) {
    await browser.open(url);
    const found = await roles();
    const has = (role, name) => found.some((node) => node[0] === role && node[1] === name);
    check("a slider with a name", has("slider", "Length of the summary"));
    check("a button for a keyword", has("button", "turbines 6"));
    for (const role of ["main", "banner", "status"])
        check("a " + role, found.some((node) => node[0] === role));
    for (const name of ["Length of the summary", "Scores along the text", "Keywords", "Summary", "Text"])
        check("a region " + name, has("region", name));
    same("all that can be reached has a name",
        found.filter((node) => ["link", "button", "slider", "region", "heading"].includes(node[0]) && !node[1]), []);
    same("sentences that are chosen are marks", found.filter((node) => node[0] === "mark").length, 3);
    same("languages", await browser.evaluate("[document.documentElement.lang, document.querySelector('article').lang]"),
        ["en", "en"]);
}

// --- how it looks ---

// The ratios of contrast that WCAG defines, each text's colour on what is behind it.
const contrasts = `(() => {
    const parse = (color) => color.match(/[0-9.]+/g).map(Number);
    const paper = parse(getComputedStyle(document.body).backgroundColor);
    const blend = ([r, g, b, alpha = 1]) => [r, g, b].map((c, i) => c * alpha + paper[i] * (1 - alpha));
    const light = (color) => color.map((c) => c / 255).map((c) => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0.05);
    return ["body", "mark", "mark .k", "h2", "#list a", ".f", "button small", ".hit"].map((selector) => {
        const style = getComputedStyle(document.querySelector(selector));
        const behind = getComputedStyle(document.querySelector(selector.split(" ")[0]));
        const [text, ground] = [parse(style.color), parse(behind.backgroundColor)].map(blend).map(light);
        return [selector, Math.max(text, ground) / Math.min(text, ground), text > ground];
    });
})()`;

// Enough of it everywhere, and more where it is read at length.
async function isReadable(scheme) {
    await browser.media("", {"prefers-color-scheme": scheme});
    for (const [selector, ratio, lighter] of await browser.evaluate(contrasts)) {
        check(scheme + ": " + selector + " has contrast, " + ratio, ratio > (selector === "body" ? 7 : 4.5));
        same(scheme + ": " + selector + " is the lighter", lighter, scheme === "dark");
    }
    await keepPicture(scheme);
}

async function looksRight(url) {
    await browser.size(1200, 900);
    await browser.open(url);
    await browser.evaluate("document.querySelectorAll('#keywords li button')[1].click()");
    await isReadable("light");
    await isReadable("dark");
    const scrolling = "getComputedStyle(document.documentElement).scrollBehavior";
    await browser.media("", {"prefers-reduced-motion": "no-preference"});
    same("glides", await browser.evaluate(scrolling), "smooth");
    await browser.media("", {"prefers-reduced-motion": "reduce"});
    same("does not where that is not wanted", await browser.evaluate(scrolling), "auto");
    await browser.size(390, 844);
    check("a phone need not scroll sideways", await browser.evaluate("document.documentElement.scrollWidth") <= 390);
    await keepPicture("phone");
    await browser.size(1200, 900);
    await browser.media("print");
    same("nothing to press in print", await browser.evaluate(
        "['controls', 'steps'].map((id) => getComputedStyle(document.getElementById(id)).display)"), ["none", "none"]);
    const {data} = await browser.send("Page.printToPDF", {});
    fs.writeFileSync(path.join(folder, "print.pdf"), Buffer.from(data, "base64"));
    await browser.media("");
}

async function worksWithoutScript(url) {
    await browser.send("Emulation.setScriptExecutionDisabled", {value: true});
    await browser.open(url);
    same("without a script: the summary", await browser.evaluate(listed), lines(article));
    same("without a script: the marks", await browser.evaluate(marked), lines(article));
    check("without a script: no slider", await browser.evaluate("document.getElementById('controls').hidden"));
    check("without a script: no button that does nothing",
        await browser.evaluate("[...document.querySelectorAll('#keywords li button')].every((b) => b.disabled)"));
    await browser.send("Emulation.setScriptExecutionDisabled", {value: false});
}

// --- texts made to hurt ---

const hostile = [
    "</title></script><script>hacked = 1</script>\n\n",
    "The <b onclick='hacked = 1'>tags</b> &amp; \"quotes\" stay </mark></article> text. ",
    "<img src=https://example.invalid/x onerror=\"hacked = 1\"> is one <!-- more. ",
    "]}</script><svg onload=hacked=1> ends nothing at all. A NUL\0, an escape\x1b[2J and a bad byte\xff.\n\n",
    "- <script>hacked = 1</script> in a list\n\n```\n</pre><script>hacked = 1</script>\n```\n\n> </blockquote> quoted.\n",
].join("");

async function showsAnyText() {
    const file = path.join(folder, "</title><script>hacked = 1<%2Fscript>.txt".replace("/", "_"));
    fs.writeFileSync(file, hostile, "latin1");
    await browser.open(put("hostile", summarize("-f", "html", "-n", "9", file)));
    same("hostile: nothing of it is run", await browser.evaluate("typeof hacked"), "undefined");
    same("hostile: it is all there", (await browser.evaluate("document.querySelector('article').textContent")).replace(/\s+/g, ""),
        hostile.replace(/[\0\x1b\xff]/g, "\ufffd").replace(/^> /m, "").replace(/\s+/g, ""));
    same("hostile: elements that are the page's alone", await browser.evaluate(
        "document.querySelectorAll('img, b, script:not(:last-of-type):not(#data), article svg').length"), 0);
    isQuiet("hostile");
    fs.unlinkSync(file);
}

// The policy would keep what got through from doing anything: that is tried here, which also shows that complaints and
// requests are noticed.
async function policyBites() {
    const page = summarize("-f", "html", article)
        .replace("</article>", "</article><img src='file:///x.png'><script>hacked = 1</script>");
    await browser.open(put("broken", page));
    same("policy: no other script is run", await browser.evaluate("typeof hacked"), "undefined");
    check("policy: and that is told", browser.complaints.length >= 2);
    await browser.open(put("open", page.replace(/<meta http-equiv[^>]*>/, "")));
    same("without the policy: a script is run", await browser.evaluate("typeof hacked"), "number");
    check("without the policy: requests are noticed", browser.requests.some((url) => url.endsWith("x.png")));
}

async function takesLargeTexts() {
    const text = path.join(folder, "large.txt");
    fs.writeFileSync(text, Array.from({length: 330}, (_, i) => fs.readFileSync(article, "utf8").replace(/turbine/g, "turbine" + i))
        .join("\n"));
    const page = summarize("-f", "html", text);
    check("large: a page of at most three times its text", page.length < 3 * fs.statSync(text).size);
    await browser.open(put("large", page));
    same("large: the slider ends at", await browser.evaluate("document.getElementById('cut').max"), "100");
    await browser.evaluate("cut.value = 100; cut.dispatchEvent(new Event('input')); 0");
    same("large: the best hundred", await browser.evaluate(marked), lines("-n", "100", text));
    isQuiet("large");
    fs.unlinkSync(text);
}

async function main() {
    await browser.start();
    await browser.size(1200, 900);
    const url = put("page", summarize("-f", "html", article));
    await cutsAsTheCommand(url);
    await keepsWhatWasAsked();
    await showsKeywords(url);
    await goesByTab(url);
    await isNamed(url);
    await looksRight(url);
    await worksWithoutScript(url);
    await showsAnyText();
    await policyBites();
    await takesLargeTexts();
}

main().catch((error) => check(error.stack, false)).finally(async () => {
    await browser.stop();
    console.log(passed + " passed, " + failed + " failed");
    process.exit(failed === 0 && passed !== 0 ? 0 : 1);
});
