// SPDX-License-Identifier: MIT
// A headless Chromium, spoken to through a pair of pipes by its DevTools protocol: one page, with all that it complains
// of and all that it asks the network for.
"use strict";

const {spawn} = require("child_process");

class Browser {
    constructor(profile) {
        this.process = spawn("chromium",
            ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
             "--no-first-run", "--disable-background-networking", "--disable-component-update",
             "--remote-debugging-pipe", "--user-data-dir=" + profile, "about:blank"],
            {stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"]});
        this.waiting = new Map();
        this.listeners = [];
        this.sent = 0;
        this.rest = "";
        this.process.stdio[4].setEncoding("utf8").on("data", (chunk) => this.receive(chunk));
    }

    receive(chunk) {
        const messages = (this.rest + chunk).split("\0");
        this.rest = messages.pop();
        for (const message of messages.map((text) => JSON.parse(text))) {
            if (message.id === undefined) {
                this.listeners.slice().forEach((listener) => listener(message));
                continue;
            }
            const {resolve, reject} = this.waiting.get(message.id);
            this.waiting.delete(message.id);
            message.error ? reject(new Error(message.error.message)) : resolve(message.result);
        }
    }

    send(method, params = {}, sessionId = this.session) {
        const id = ++this.sent;
        this.process.stdio[3].write(JSON.stringify({id, method, params, sessionId}) + "\0");
        return new Promise((resolve, reject) => this.waiting.set(id, {resolve, reject}));
    }

    // The next event of that name.
    next(method) {
        return new Promise((resolve) => {
            const listener = (message) => {
                if (message.method !== method)
                    return;
                this.listeners.splice(this.listeners.indexOf(listener), 1);
                resolve(message.params);
            };
            this.listeners.push(listener);
        });
    }

    async start() {
        const {targetId} = await this.send("Target.createTarget", {url: "about:blank"}, undefined);
        this.session = (await this.send("Target.attachToTarget", {targetId, flatten: true}, undefined)).sessionId;
        for (const domain of ["Page", "Runtime", "Log", "Network", "Accessibility"])
            await this.send(domain + ".enable");
        this.listeners.push((message) => {
            if (["Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled"].includes(message.method))
                this.complaints.push(JSON.stringify(message.params));
            if (message.method === "Network.requestWillBeSent")
                this.requests.push(message.params.request.url);
        });
    }

    // Loads a page; what it complains of and asks for is in complaints and requests from then on.
    async open(url) {
        this.complaints = [];
        this.requests = [];
        const loaded = this.next("Page.loadEventFired");
        await this.send("Page.navigate", {url});
        await loaded;
    }

    async evaluate(expression) {
        const {result, exceptionDetails} =
            await this.send("Runtime.evaluate", {expression, returnByValue: true, awaitPromise: true});
        if (exceptionDetails)
            throw new Error(expression + ": " + JSON.stringify(exceptionDetails));
        return result.value;
    }

    // Waits until what was done is seen.
    drawn() {
        return this.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))).then(() => 0)");
    }

    // Presses and lets go of a key, as a user does.
    async press(key) {
        const codes = {Tab: 9, Enter: 13, " ": 32, End: 35, Home: 36, ArrowLeft: 37, ArrowRight: 39};
        const event = {key, code: key === " " ? "Space" : key, windowsVirtualKeyCode: codes[key]};
        const text = {Enter: "\r", " ": " "}[key];
        await this.send("Input.dispatchKeyEvent", {type: "keyDown", ...event, ...(text ? {text} : {})});
        await this.send("Input.dispatchKeyEvent", {type: "keyUp", ...event});
    }

    media(media, features = {}) {
        const list = Object.entries(features).map(([name, value]) => ({name, value}));
        return this.send("Emulation.setEmulatedMedia", {media, features: list});
    }

    size(width, height) {
        return this.send("Emulation.setDeviceMetricsOverride",
            {width, height, deviceScaleFactor: 1, mobile: false});
    }

    async picture() {
        return Buffer.from((await this.send("Page.captureScreenshot", {format: "png"})).data, "base64");
    }

    stop() {
        const ended = new Promise((resolve) => this.process.on("exit", resolve));
        this.process.kill();
        return ended;
    }
}

module.exports = {Browser};
