package vn.ntm.notice.domain.intake;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures of paper: each page is drawn in grey and given to Tesseract. */
final class Scan {

    private static final float DOTS_PER_INCH = 300;
    private static final float POINTS_PER_INCH = 72;
    /** An A4 page at 300 dots an inch has 8.7 million. */
    private static final float PIXELS_OF_PAGE = 12_000_000;

    private static final Pattern PAGE_NUMBER = Pattern.compile("\\s*[-–]?\\s*\\d{1,3}\\s*[-–]?\\s*");

    private Scan() {}

    static DocumentText readPages(PDDocument document, Progress progress) throws IOException {
        Tesseract tesseract = Tesseract.require(progress.limits());
        int count = document.getNumberOfPages();
        refuseTooMany(count, progress);
        progress.allow(progress.limits().scanning());
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        Prose prose = new Prose(progress);
        for (int i = 0; i < count; i++) {
            progress.check();
            PDRectangle paper = document.getPage(i).getCropBox();
            float inches = paper.getWidth() / POINTS_PER_INCH * (paper.getHeight() / POINTS_PER_INCH);
            float most = (float) Math.sqrt(PIXELS_OF_PAGE / Math.max(1f, inches));
            BufferedImage picture = renderer.renderImageWithDPI(i, Math.min(DOTS_PER_INCH, most), ImageType.GRAY);
            read(tesseract.read(picture, progress), i > 0, prose);
        }
        return prose.finish(DocumentKind.SCAN, count, List.of(DocumentNote.READ_BY_OCR));
    }

    static DocumentText readPicture(byte[] content, Progress progress) {
        Tesseract tesseract = Tesseract.require(progress.limits());
        progress.allow(progress.limits().scanning());
        Prose prose = new Prose(progress);
        int count = 0;
        try {
            for (BufferedImage picture : pictures(content, progress)) {
                read(tesseract.read(picture, progress), count > 0, prose);
                count++;
            }
        } catch (IOException e) {
            throw new RefusedException(RefusalReason.BROKEN, "picture");
        }
        return prose.finish(DocumentKind.SCAN, count, List.of(DocumentNote.READ_BY_OCR));
    }

    private static void refuseTooMany(int count, Progress progress) {
        if (count > progress.limits().scanPages()) {
            throw new RefusedException(
                    RefusalReason.TOO_MANY_PAGES,
                    count + " scanned, at most " + progress.limits().scanPages());
        }
    }

    /** The size stands in the head of the file and is looked at before anything is unpacked. */
    private static List<BufferedImage> pictures(byte[] content, Progress progress) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new RefusedException(RefusalReason.BROKEN, "picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, true);
                int count = reader.getNumImages(true);
                refuseTooMany(count, progress);
                List<BufferedImage> pictures = new ArrayList<>();
                long pixels = 0;
                for (int i = 0; i < count; i++) {
                    progress.check();
                    pixels += (long) reader.getWidth(i) * reader.getHeight(i);
                    if (pixels > progress.limits().pixels() * 2) {
                        throw new RefusedException(RefusalReason.TOO_LARGE, pixels + " pixels");
                    }
                    pictures.add(Tesseract.grey(reader.read(i)));
                }
                return pictures;
            } finally {
                reader.dispose();
            }
        }
    }

    private static void read(String recognised, boolean later, Prose prose) {
        String[] paragraphs = recognised.split("\\n\\s*\\n");
        for (int i = 0; i < paragraphs.length; i++) {
            boolean number = later
                    && (i == 0 || i == paragraphs.length - 1)
                    && PAGE_NUMBER.matcher(paragraphs[i]).matches();
            if (!number) {
                prose.paragraph(paragraphs[i]);
            }
        }
    }
}
