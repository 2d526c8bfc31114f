package org.gongshu.opening.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gongshu.kernel.Ids;
import org.junit.jupiter.api.Test;

class ParcelTest {

    private final ParcelKeys keys = new ParcelKeys(secret(1), secret(2));
    private final ParcelLabel label =
            new ParcelLabel(Ids.next(), Ids.next(), Ids.next(), 3, Instant.parse("2026-01-02T03:04:05Z"));

    @Property(tries = 30)
    void whatIsPackedComesOut(@ForAll @IntRange(max = 300_000) int size, @ForAll long seed) throws IOException {
        byte[] content = new byte[size];
        new Random(seed).nextBytes(content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ParcelLabel read = new ParcelReader(keys).open(new ByteArrayInputStream(packed(content)), out);
        assertThat(out.toByteArray()).isEqualTo(content);
        assertThat(read).isEqualTo(label);
    }

    @Property(tries = 200)
    void aSingleChangedByteAnywhereIsNoticed(
            @ForAll @IntRange(max = 5_000) int place, @ForAll @IntRange(min = 1, max = 255) int change)
            throws IOException {
        byte[] parcel = packed("区划代码,名称\n990101,演示区\n".getBytes(StandardCharsets.UTF_8));
        parcel[place % parcel.length] ^= (byte) change;
        assertRefused(parcel);
    }

    @Property(tries = 100)
    void aParcelCutShortIsNoticed(@ForAll @IntRange(max = 200_000) int length) throws IOException {
        byte[] parcel = packed(new byte[150_000]);
        assertRefused(Arrays.copyOf(parcel, length % parcel.length));
    }

    @Test
    void aParcelWithSomethingBehindItIsNoticed() throws IOException {
        byte[] parcel = packed(new byte[10]);
        assertRefused(Arrays.copyOf(parcel, parcel.length + 1));
    }

    @Test
    void aParcelSignedBySomebodyElseIsNoticed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ParcelWriter writer = new ParcelWriter(out, label, new ParcelKeys(secret(1), secret(9)));
        writer.write(new byte[10]);
        writer.finish();
        assertRefused(out.toByteArray());
    }

    @Test
    void nobodyReadsItsContentWithoutTheSecret() throws IOException {
        byte[] parcel = packed("440524188001010014".repeat(100).getBytes(StandardCharsets.UTF_8));
        assertThat(new String(parcel, StandardCharsets.ISO_8859_1)).doesNotContain("4405241880");
        assertThatThrownBy(() -> new ParcelReader(new ParcelKeys(secret(8), secret(2)))
                        .open(new ByteArrayInputStream(parcel), OutputStream.nullOutputStream()))
                .isInstanceOf(DamagedParcelException.class);
    }

    private void assertRefused(byte[] parcel) {
        assertThatThrownBy(() ->
                        new ParcelReader(keys).open(new ByteArrayInputStream(parcel), OutputStream.nullOutputStream()))
                .isInstanceOf(DamagedParcelException.class);
    }

    private byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ParcelWriter writer = new ParcelWriter(out, label, keys);
        writer.write(content);
        writer.finish();
        return out.toByteArray();
    }

    private static byte[] secret(int fill) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) fill);
        return secret;
    }
}
