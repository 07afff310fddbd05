package vn.ntm.notice.domain.intake;

import java.time.Duration;

/**
 * How much of a file is read. A notice has 2 to 20 pages and 10 to 60 kB of text; everything here is far above that and
 * far below what hurts the server.
 *
 * @param fileBytes what an upload may have
 * @param unpackedBytes of one part of a packed file
 * @param unpackedBytesInAll of all its parts
 * @param scanPages pages that are read by recognition; 0 for none
 * @param packRatio from which on a part of more than a megabyte is a bomb
 */
record Limits(
        int fileBytes,
        long unpackedBytes,
        long unpackedBytesInAll,
        int packRatio,
        int zipEntries,
        int depth,
        int characters,
        int pages,
        int glyphsOnPage,
        int scanPages,
        long pixels,
        Duration reading,
        Duration scanning) {

    static final Limits USUAL = new Limits(
            20 * 1024 * 1024,
            48L * 1024 * 1024,
            160L * 1024 * 1024,
            250,
            5_000,
            1_000,
            2_000_000,
            500,
            60_000,
            30,
            40_000_000,
            Duration.ofSeconds(20),
            Duration.ofSeconds(180));

    /** The same without the recognition of pictures, and with this time. */
    Limits lettersOnly(Duration time) {
        return new Limits(
                fileBytes,
                unpackedBytes,
                unpackedBytesInAll,
                packRatio,
                zipEntries,
                depth,
                characters,
                pages,
                glyphsOnPage,
                0,
                pixels,
                time,
                time);
    }
}
