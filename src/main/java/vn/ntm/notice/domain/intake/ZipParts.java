package vn.ntm.notice.domain.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a packed document, in memory only: names are keys to look up, never places to write to, and packed files
 * inside are never opened. What a part gives is counted while it is read.
 */
final class ZipParts implements AutoCloseable {

    private static final byte[] DIRECTORY_ENTRY = {'P', 'K', 1, 2};

    private final ZipFile zip;
    private final Progress progress;

    private ZipParts(ZipFile zip, Progress progress) {
        this.zip = zip;
        this.progress = progress;
    }

    static ZipParts open(byte[] content, Progress progress) {
        refuseManyEntries(content, progress.limits().zipEntries());
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .setIgnoreLocalFileHeader(true)
                    .get();
            return new ZipParts(zip, progress);
        } catch (IOException | RuntimeException e) {
            throw new RefusedException(RefusalReason.BROKEN, "zip");
        }
    }

    /** Counts before the directory is read: its own count may lie, and each entry costs memory. */
    private static void refuseManyEntries(byte[] content, int most) {
        int entries = 0;
        for (int i = 0; i + DIRECTORY_ENTRY.length <= content.length; i++) {
            boolean entry = content[i] == DIRECTORY_ENTRY[0]
                    && content[i + 1] == DIRECTORY_ENTRY[1]
                    && content[i + 2] == DIRECTORY_ENTRY[2]
                    && content[i + 3] == DIRECTORY_ENTRY[3];
            entries += entry ? 1 : 0;
        }
        if (entries > most) {
            throw new RefusedException(RefusalReason.ZIP_BOMB, entries + " entries");
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    boolean holdsMacros() {
        Enumeration<ZipArchiveEntry> entries = zip.getEntries();
        while (entries.hasMoreElements()) {
            if (entries.nextElement().getName().endsWith("vbaProject.bin")) {
                return true;
            }
        }
        return false;
    }

    InputStream open(String name) {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new RefusedException(RefusalReason.ENCRYPTED, "");
        }
        if (entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
            throw new RefusedException(RefusalReason.UNSUPPORTED, "packing method " + entry.getMethod());
        }
        try {
            return new Counted(zip.getInputStream(entry), entry.getCompressedSize(), progress);
        } catch (IOException | RuntimeException e) {
            throw new RefusedException(RefusalReason.BROKEN, "zip");
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new RefusedException(RefusalReason.BROKEN, "zip");
        }
    }

    /** Stops a part that swells. */
    private static final class Counted extends FilterInputStream {

        private final long packed;
        private final Progress progress;
        private long part;

        Counted(InputStream in, long packed, Progress progress) {
            super(in);
            this.packed = packed;
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) {
                count(1);
            }
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        private void count(int more) {
            part += more;
            progress.unpacked(more, part, packed);
        }
    }
}
