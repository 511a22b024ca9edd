package org.ticketproof.empirical.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A headless Chromium over its DevTools protocol, for tests; nothing but the Java platform and JSON is needed. */
final class Browser implements AutoCloseable, WebSocket.Listener {
    private static final long SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final ConcurrentMap<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> loaded = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private int last;
    /** Complaints of the page: exceptions, and errors and warnings on its console. */
    final List<String> complaints = new CopyOnWriteArrayList<>();

    private Browser(Process process, String address) throws Exception {
        this.process = process;
        HttpClient client = HttpClient.newHttpClient();
        URI list = URI.create("http://" + URI.create(address).getAuthority() + "/json/list");
        JsonNode pages = JsonText.MAPPER.readTree(client.send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString()).body());
        String page = null;
        for (JsonNode node : pages) {
            if (node.get("type").asText().equals("page")) {
                page = node.get("webSocketDebuggerUrl").asText();
            }
        }
        socket = client.newWebSocketBuilder().buildAsync(URI.create(page), this).get(SECONDS, TimeUnit.SECONDS);
        call("Page.enable", null);
        call("Runtime.enable", null);
        call("Log.enable", null);
    }

    /** The program, if one is installed: CHROME_BIN, or a usual name on the path. */
    static Optional<Path> find() {
        String named = System.getenv("CHROME_BIN");
        Stream<Path> onPath = Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(java.io.File.pathSeparator)).filter(d -> !d.isEmpty())
                .flatMap(d -> Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable").map(n -> Path.of(d, n)));
        return Stream.concat(Stream.ofNullable(named).map(Path::of), onPath).filter(Files::isExecutable).findFirst();
    }

    /** Starts it; empty if it ends before it listens, as in a sandbox that forbids it. */
    static Optional<Browser> start(Path program, Path profile) throws Exception {
        Process process = new ProcessBuilder(program.toString(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
                "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank").redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader err = process.errorReader();
        for (String line = err.readLine(); line != null; line = err.readLine()) {
            int at = line.indexOf("ws://");
            if (line.contains("DevTools listening on") && at >= 0) {
                Thread drain = new Thread(() -> drain(err), "chromium-stderr");
                drain.setDaemon(true);
                drain.start();
                return Optional.of(new Browser(process, line.substring(at).strip()));
            }
        }
        return Optional.empty();
    }

    private static void drain(BufferedReader err) {
        try {
            while (err.readLine() != null) {
                continue;
            }
        } catch (IOException e) {
            // Closed with the browser.
            return;
        }
    }

    /** Loads a page in a window of a given size and colour scheme, and waits until it is there. */
    void open(URI page, int width, String scheme) throws Exception {
        call("Emulation.setDeviceMetricsOverride", JsonText.object().put("width", width).put("height", 900).put("deviceScaleFactor", 1).put("mobile", false));
        ObjectNode media = JsonText.object();
        media.putArray("features").addObject().put("name", "prefers-color-scheme").put("value", scheme);
        call("Emulation.setEmulatedMedia", media);
        call("Page.navigate", JsonText.object().put("url", page.toString()));
        loaded.get(SECONDS, TimeUnit.SECONDS);
    }

    /** The value of an expression, by value; a test fails if it throws. */
    JsonNode value(String expression) throws Exception {
        JsonNode result = call("Runtime.evaluate", JsonText.object().put("expression", expression).put("returnByValue", true).put("awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + result.get("exceptionDetails"));
        }
        return result.at("/result/value");
    }

    /** A key, pressed and released where the focus is. */
    void press(String key, String code, int number, String text) throws Exception {
        call("Input.dispatchKeyEvent", JsonText.object().put("type", "keyDown").put("key", key).put("code", code)
                .put("windowsVirtualKeyCode", number).put("text", text));
        call("Input.dispatchKeyEvent", JsonText.object().put("type", "keyUp").put("key", key).put("code", code).put("windowsVirtualKeyCode", number));
    }

    private JsonNode call(String method, ObjectNode parameters) throws ExecutionException, InterruptedException, TimeoutException {
        int id = ++last;
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        ObjectNode message = JsonText.object().put("id", id).put("method", method);
        if (parameters != null) {
            message.set("params", parameters);
        }
        socket.sendText(message.toString(), true).get(SECONDS, TimeUnit.SECONDS);
        JsonNode result = answer.get(SECONDS, TimeUnit.SECONDS);
        if (result.has("error")) {
            throw new AssertionError(method + ": " + result.get("error"));
        }
        return result.get("result");
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean end) {
        partial.append(data);
        if (end) {
            try {
                take(JsonText.MAPPER.readTree(partial.toString()));
            } catch (IOException e) {
                complaints.add("unreadable message: " + partial);
            }
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void take(JsonNode message) {
        if (message.has("id")) {
            answers.remove(message.get("id").asInt()).complete(message);
            return;
        }
        switch (message.path("method").asText()) {
            case "Page.loadEventFired" -> loaded.complete(null);
            case "Runtime.exceptionThrown", "Log.entryAdded" -> complaints.add(message.toString());
            case "Runtime.consoleAPICalled" -> {
                if (List.of("error", "warning").contains(message.at("/params/type").asText())) {
                    complaints.add(message.toString());
                }
            }
            default -> { }
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
