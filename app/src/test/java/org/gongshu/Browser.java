package org.gongshu;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person's browser does over real HTTP: keeps cookies and sends the XSRF token back. */
public final class Browser {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String origin;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Browser(int port) {
        this.origin = "http://127.0.0.1:" + port;
    }

    /** A browser that has visited the platform and so has its XSRF token. */
    public static Browser at(int port) {
        Browser browser = new Browser(port);
        browser.get("/api/session");
        return browser;
    }

    /** Puts a cookie into the browser. */
    public Browser withCookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** Sends a header with every following request. */
    public Browser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Browser without(String header) {
        headers.remove(header);
        return this;
    }

    public @Nullable String cookie(String name) {
        return cookies.get(name);
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null, true);
    }

    public HttpResponse<String> post(String path, @Nullable String json) {
        return send("POST", path, json, true);
    }

    public HttpResponse<String> put(String path, @Nullable String json) {
        return send("PUT", path, json, true);
    }

    public HttpResponse<String> delete(String path) {
        return send("DELETE", path, null, true);
    }

    /** Sends without the XSRF header, as a forged request would. */
    public HttpResponse<String> forge(String method, String path, @Nullable String json) {
        return send(method, path, json, false);
    }

    /** Posts a form, as a business system asking for a token does. */
    public HttpResponse<String> form(String path, String fields) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields));
        headers.forEach(request::header);
        return exchange(request.build());
    }

    /** Uploads a file as the form's part {@code file}. */
    public HttpResponse<String> upload(String path, String name, byte[] content) {
        return uploadAs("file", path, name, content);
    }

    /** Uploads a file as that part of the form. */
    public HttpResponse<String> uploadAs(String part, String path, String name, byte[] content) {
        String boundary = "gongshu-test-boundary";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part
                        + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Cookie", cookieHeader())
                .header("X-XSRF-TOKEN", String.valueOf(cookies.get("XSRF-TOKEN")))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        headers.forEach(request::header);
        return exchange(request.build());
    }

    public HttpResponse<String> send(String method, String path, @Nullable String json, boolean xsrf) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .method(
                        method,
                        json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        if (xsrf && cookies.containsKey("XSRF-TOKEN")) {
            request.header("X-XSRF-TOKEN", String.valueOf(cookies.get("XSRF-TOKEN")));
        }
        headers.forEach(request::header);
        return exchange(request.build());
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            keepCookies(response.headers().allValues("Set-Cookie"));
            return response;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void keepCookies(List<String> set) {
        for (String header : new ArrayList<>(set)) {
            String pair = header.split(";", 2)[0];
            int equals = pair.indexOf('=');
            if (header.contains("Max-Age=0")) {
                cookies.remove(pair.substring(0, equals));
            } else {
                cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
    }
}
