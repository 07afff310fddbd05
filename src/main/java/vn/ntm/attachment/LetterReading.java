package vn.ntm.attachment;

import org.jspecify.annotations.Nullable;

/** Reads the letters of a file; implemented upstairs, by the module that knows the formats. */
public interface LetterReading {

    /** Ends within its time and never throws, whatever the file holds. */
    Letters read(byte[] content, String name, String contentType);

    /**
     * What came of a file.
     *
     * @param text null where there is none
     * @param refused why there is none, a word for the record; null where there is a text
     */
    record Letters(@Nullable String text, @Nullable String refused) {

        public static Letters of(String text) {
            return new Letters(text, null);
        }

        public static Letters none(String why) {
            return new Letters(null, why);
        }
    }
}
