package vn.ntm.notice.domain.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * PDFBox unpacks a stream into memory as a whole, whatever comes out. Here every stream is measured while it is unpacked
 * for the first time, before PDFBox may have it.
 */
final class BoundedPdf extends PDFParser {

    private static final Set<COSName> PICTURES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.JPX_DECODE,
            COSName.JBIG2_DECODE,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION);

    private static final int MOST_OF_TABLE = 1024 * 1024;

    private BoundedPdf(byte[] content, Progress progress) throws IOException {
        super(new RandomAccessReadBuffer(content), "", null, null, IOUtils.createMemoryOnlyStreamCache());
        COSDocument unbounded = document;
        document = new Document(IOUtils.createMemoryOnlyStreamCache(), this, progress);
        unbounded.close();
    }

    static PDDocument open(byte[] content, Progress progress) throws IOException {
        return new BoundedPdf(content, progress).parse();
    }

    /** Hands out streams that measure themselves. */
    private static final class Document extends COSDocument {

        private final BoundedPdf parser;
        private final Progress progress;

        Document(StreamCacheCreateFunction cache, BoundedPdf parser, Progress progress) {
            super(cache, parser);
            this.parser = parser;
            this.progress = progress;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            progress.check();
            COSStream stream = new Measured(parser.createRandomAccessReadView(start, length), progress);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }

    private static final class Measured extends COSStream {

        private final Progress progress;
        private boolean measured;

        Measured(RandomAccessReadView view, Progress progress) throws IOException {
            super(null, view);
            this.progress = progress;
        }

        /** Every way to the content leads through here; some readers of PDFBox unpack by themselves. */
        @Override
        public InputStream createRawInputStream() throws IOException {
            if (!measured) {
                measured = true; // before, as the filters ask the stream too
                measure();
            }
            progress.check();
            return super.createRawInputStream();
        }

        /** Decrypted: other content. */
        @Override
        public OutputStream createRawOutputStream() throws IOException {
            measured = false;
            return super.createRawOutputStream();
        }

        private void measure() throws IOException {
            long pixels = (long) getInt(COSName.WIDTH, 0) * getInt(COSName.HEIGHT, 0);
            if (pixels > progress.limits().pixels()) {
                throw new RefusedException(RefusalReason.TOO_LARGE, "a picture of " + pixels + " pixels");
            }
            List<COSName> filters = filters();
            InputStream in = super.createRawInputStream();
            long packed = getLength();
            for (int i = 0; i < filters.size() && !PICTURES.contains(filters.get(i)); i++) {
                Meter out = new Meter(progress, packed, i == filters.size() - 1 ? MOST_OF_TABLE : Integer.MAX_VALUE);
                try {
                    FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, out, this, i, DecodeOptions.DEFAULT);
                } catch (IOException e) {
                    return; // still encrypted, or broken: PDFBox will say
                }
                in = new ByteArrayInputStream(out.kept());
            }
            refuseEndlessTable(in);
        }

        /** Small enough to be a table of letters, which is never large. */
        private void refuseEndlessTable(InputStream content) throws IOException {
            byte[] table = content.readNBytes(MOST_OF_TABLE);
            if (CodeRanges.isTable(table)) {
                CodeRanges.refuseEndless(table);
            }
        }

        private List<COSName> filters() {
            List<COSName> names = new ArrayList<>();
            COSBase filters = getFilters();
            if (filters instanceof COSName name) {
                names.add(name);
            } else if (filters instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    if (array.getObject(i) instanceof COSName name && !names.contains(name)) {
                        names.add(name);
                    }
                }
            }
            return names;
        }
    }

    /** Counts what a filter gives; keeps it for the next one, of the last one only the beginning. */
    private static final class Meter extends OutputStream {

        private final Progress progress;
        private final long packed;
        private final int keep;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long part;

        Meter(Progress progress, long packed, int keep) {
            this.progress = progress;
            this.packed = packed;
            this.keep = keep;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            part += length;
            progress.unpacked(length, part, packed);
            kept.write(bytes, offset, Math.min(length, keep - kept.size()));
        }

        byte[] kept() {
            return kept.toByteArray();
        }
    }
}
