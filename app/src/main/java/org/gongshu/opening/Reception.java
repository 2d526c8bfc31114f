package org.gongshu.opening;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.gongshu.kernel.Scope;
import org.gongshu.opening.parcel.ParcelKeys;
import org.gongshu.opening.parcel.ParcelLabel;
import org.gongshu.opening.parcel.ParcelReader;
import org.gongshu.platform.Database;
import org.gongshu.platform.Keys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes parcels in. The content is written to a file while its seals are checked; only a whole parcel becomes an edition,
 * and a parcel that is not newer than what is there changes nothing, so that sending twice is harmless.
 */
@Service
public class Reception {

    private static final int LONGEST_ABOUT = 1 << 20;

    private final Database database;
    private final DatasetTable datasets;
    private final OpenTables tables;
    private final PersonalCopyTable copies;
    private final OpenFiles files;
    private final JsonMapper json;
    private final ParcelKeys keys;

    Reception(
            Database database,
            DatasetTable datasets,
            OpenTables tables,
            PersonalCopyTable copies,
            OpenFiles files,
            JsonMapper json,
            Keys keys) {
        this.database = database;
        this.datasets = datasets;
        this.tables = tables;
        this.copies = copies;
        this.files = files;
        this.json = json;
        this.keys = ParcelStation.keys(keys);
    }

    /**
     * Takes in a parcel that arrived.
     *
     * @throws org.gongshu.opening.parcel.DamagedParcelException where it cannot be trusted; nothing has changed then
     */
    public ParcelLabel receive(InputStream parcel, Instant at) throws IOException {
        Path arriving = files.fresh();
        try (Content content = new Content(new BufferedOutputStream(Files.newOutputStream(arriving), 1 << 16))) {
            ParcelLabel label = new ParcelReader(keys).open(parcel, content);
            content.flush();
            OpenDatasetAbout about = json.readValue(content.about(), OpenDatasetAbout.class);
            String digest = content.digest();
            long bytes = Files.size(arriving);
            files.keep(arriving, digest);
            takeIn(label, about, digest, bytes, at);
            return label;
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    private void takeIn(ParcelLabel label, OpenDatasetAbout about, String digest, long bytes, Instant at) {
        database.write(Scope.of(about.region()), () -> {
            if (about.personal() != null) {
                copies.put(new PersonalCopy(label.dataset(), about, label.edition(), digest, bytes, at, null));
            } else if (datasets.editionOf(label.dataset()) < label.edition()) {
                boolean again = datasets.isReopening(label.dataset());
                long rows = fill(label, about, digest);
                datasets.put(new OpenDataset(about, label.edition(), rows, digest, bytes, at, null));
                // Readers may still be in the edition before; of what was withdrawn nothing older may be left.
                int oldest = again ? label.edition() : label.edition() - 1;
                tables.editions(label.dataset()).stream()
                        .filter(edition -> edition < oldest)
                        .forEach(edition -> tables.drop(label.dataset(), edition));
            }
            return label;
        });
    }

    private long fill(ParcelLabel label, OpenDatasetAbout about, String digest) {
        try (InputStream csv = new BufferedInputStream(Files.newInputStream(files.of(digest)), 1 << 16)) {
            return tables.fill(label.dataset(), label.edition(), about.fields().size(), csv);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Splits the content of a parcel: its first line tells what it is, the rest is the CSV file. */
    private static final class Content extends FilterOutputStream {
        private final DigestOutputStream csv;
        private @Nullable ByteArrayOutputStream first = new ByteArrayOutputStream();
        private byte[] told = new byte[0];

        Content(OutputStream file) {
            super(file);
            this.csv = new DigestOutputStream(file, sha256());
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            int at = offset;
            ByteArrayOutputStream line = first;
            while (line != null && at < offset + length) {
                byte next = from[at++];
                if (next == '\n') {
                    told = line.toByteArray();
                    first = null;
                    line = null;
                } else if (line.size() < LONGEST_ABOUT) {
                    line.write(next);
                } else {
                    throw new IOException("a parcel does not say what it is");
                }
            }
            csv.write(from, at, offset + length - at);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        byte[] about() {
            return told;
        }

        String digest() {
            return HexFormat.of().formatHex(csv.getMessageDigest().digest());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException absent) {
                throw new IllegalStateException("the JDK has no SHA-256", absent);
            }
        }
    }
}
