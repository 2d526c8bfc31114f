package org.gongshu.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * What makes a request the same as an earlier one: its path, its query and its body. Of an upload the parts count, each
 * by name, file name and content, and not the boundary between them, which every client invents anew.
 */
final class RequestDigest {

    private static final int BLOCK = 1 << 16;

    private final MessageDigest sha = sha256();

    private RequestDigest(HttpServletRequest request) {
        add(request.getRequestURI());
        add(request.getQueryString());
    }

    static byte[] of(HttpServletRequest request, byte[] body) {
        RequestDigest digest = new RequestDigest(request);
        digest.sha.update(body);
        return digest.sha.digest();
    }

    /** Reads every part once; the server keeps large ones on the disk, not in memory. */
    static byte[] ofUpload(HttpServletRequest request) throws IOException, ServletException {
        RequestDigest digest = new RequestDigest(request);
        for (Part part : request.getParts()) {
            digest.add(part.getName());
            digest.add(part.getSubmittedFileName());
            digest.add(Long.toString(part.getSize()));
            digest.addContent(part);
        }
        return digest.sha.digest();
    }

    private void add(@Nullable String word) {
        byte[] bytes = String.valueOf(word).getBytes(StandardCharsets.UTF_8);
        sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha.update(bytes);
    }

    private void addContent(Part part) throws IOException {
        byte[] block = new byte[BLOCK];
        try (InputStream in = part.getInputStream()) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                sha.update(block, 0, read);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("the JDK has no SHA-256", absent);
        }
    }
}
