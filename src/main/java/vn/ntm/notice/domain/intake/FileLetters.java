package vn.ntm.notice.domain.intake;

import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.ntm.attachment.LetterReading;

/** The reader of notices for any attached file: under the same limits, without the recognition of pictures. */
@Component
class FileLetters implements LetterReading {

    private static final Limits LIMITS = Limits.USUAL.lettersOnly(Duration.ofSeconds(10));
    private static final String SHEET = "spreadsheetml.sheet";

    @Override
    public Letters read(byte[] content, String name, String contentType) {
        DocumentReading reading = contentType.endsWith(SHEET)
                ? BoundedRun.run(LIMITS, progress -> XlsxFile.read(content, progress))
                : DocumentReader.read(content, name, LIMITS);
        return reading instanceof DocumentText text
                ? Letters.of(text.text().replace('\0', ' '))
                : Letters.none(((Refusal) reading).reason().name());
    }
}
