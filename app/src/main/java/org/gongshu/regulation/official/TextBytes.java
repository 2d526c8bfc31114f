package org.gongshu.regulation.official;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The characters of a text file: UTF-8, else GB18030, else it is no text. */
public final class TextBytes {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private TextBytes() {}

    public static Optional<String> read(byte[] bytes) {
        return CHARSETS.stream()
                .flatMap(charset -> decode(bytes, charset).stream())
                .filter(text -> text.indexOf('\0') < 0)
                .findFirst();
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
