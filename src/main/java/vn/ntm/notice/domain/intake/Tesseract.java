package vn.ntm.notice.domain.intake;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/**
 * The program tesseract, when it is installed with its Vietnamese data (Debian: tesseract-ocr, tesseract-ocr-vie). It runs
 * as a process of its own, which can be killed.
 */
final class Tesseract {

    private static final String COMMAND = "tesseract";
    private static final long LISTING_SECONDS = 10;
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    /** Each takes a core for seconds; the others wait for their turn, page by page. */
    private static final Semaphore AT_ONCE = new Semaphore(2, true);

    private Tesseract() {}

    static boolean isInstalled() {
        try {
            Process process = start(List.of(COMMAND, "--list-langs"));
            String listed = output(process, TimeUnit.SECONDS.toNanos(LISTING_SECONDS));
            return listed.lines().anyMatch(line -> line.strip().equals("vie"));
        } catch (IOException | RefusedException e) {
            return false;
        }
    }

    /** Asked anew each time, so that installing it needs no restart. */
    static Tesseract require(Limits limits) {
        if (limits.scanPages() == 0 || !isInstalled()) {
            throw new RefusedException(RefusalReason.SCAN_NEEDS_OCR, "");
        }
        return new Tesseract();
    }

    String read(BufferedImage picture, Progress progress) {
        progress.check();
        try {
            if (!AT_ONCE.tryAcquire(Math.max(0, progress.nanosLeft()), TimeUnit.NANOSECONDS)) {
                throw new RefusedException(RefusalReason.BUSY, "tesseract");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException(RefusalReason.TOO_SLOW, "tesseract");
        }
        try {
            return recognise(picture, progress);
        } catch (IOException e) {
            throw new RefusedException(RefusalReason.BROKEN, "tesseract");
        } finally {
            AT_ONCE.release();
        }
    }

    private static String recognise(BufferedImage picture, Progress progress) throws IOException {
        Path file = Files.createTempFile("ntm-scan", ".png");
        try {
            ImageIO.write(picture, "png", file.toFile());
            // 3: finds the columns and blocks of the page itself
            Process process =
                    start(List.of(COMMAND, file.toString(), "stdout", "-l", "vie", "--psm", "3", "--dpi", "300"));
            return output(process, progress.nanosLeft());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("OMP_THREAD_LIMIT", "1"); // more threads only fight for the cores of the server
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    /** Reads on a thread of its own: a process that hangs with its output open would hold a reader for ever. */
    private static String output(Process process, long nanos) throws IOException {
        byte[][] read = {new byte[0]};
        Thread reader = new Thread(() -> read[0] = readAll(process), "tesseract-output");
        reader.setDaemon(true);
        reader.start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(Math.max(1, nanos), TimeUnit.NANOSECONDS)) {
                throw new RefusedException(RefusalReason.TOO_SLOW, "tesseract");
            }
            reader.join(TimeUnit.SECONDS.toMillis(LISTING_SECONDS));
            if (process.exitValue() != 0) {
                throw new RefusedException(RefusalReason.BROKEN, "tesseract could not read it");
            }
            return new String(read[0], StandardCharsets.UTF_8).replace('\f', '\n');
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException(RefusalReason.TOO_SLOW, "tesseract");
        } finally {
            process.destroyForcibly();
        }
    }

    private static byte[] readAll(Process process) {
        try (InputStream in = process.getInputStream()) {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /** One byte for each pixel, whatever the file had. */
    static BufferedImage grey(BufferedImage picture) {
        BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        try {
            pen.drawImage(picture, 0, 0, java.awt.Color.WHITE, null);
        } finally {
            pen.dispose();
        }
        return grey;
    }
}
