package vn.ntm.attachment.domain;

import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.attachment.LetterReading;
import vn.ntm.attachment.LetterReading.Letters;
import vn.ntm.attachment.domain.FileTexts.Taken;
import vn.ntm.organisation.UnitId;

/**
 * Reads the letters of files after they came in, so that search finds them. A file that cannot be read is marked with the
 * reason and left in peace; it is kept and opened like any other.
 */
@Service
public class TextReading {

    private static final Logger log = LoggerFactory.getLogger(TextReading.class);
    private static final int AT_ONCE = 10;
    /** A third node does not die of the same file. */
    private static final int MOST_ATTEMPTS = 3;
    /** Some eighty pages; what is looked for stands before that. */
    private static final int LONGEST = 200_000;

    private final FileTexts texts;
    private final FileStore store;
    private final LetterReading letters;
    private final FileOwners owners;

    TextReading(FileTexts texts, FileStore store, LetterReading letters, FileOwners owners) {
        this.texts = texts;
        this.store = store;
        this.letters = letters;
        this.owners = owners;
    }

    /** Reads what waits, in small portions; how many files were looked at. */
    public int readWaiting(int most) {
        int looked = 0;
        while (looked < most) {
            List<Taken> taken = texts.take(Math.min(AT_ONCE, most - looked));
            taken.forEach(this::readOrLeave);
            looked += taken.size();
            if (taken.isEmpty()) {
                break;
            }
        }
        return looked;
    }

    /** What went wrong with one file is no trouble of the next; it is taken again later. */
    private void readOrLeave(Taken taken) {
        try {
            read(taken);
        } catch (RuntimeException e) {
            log.warn("file {} not read, attempt {}", taken.file().id(), taken.attempt(), e);
        }
    }

    private void read(Taken taken) {
        StoredFile file = taken.file();
        if (taken.attempt() > MOST_ATTEMPTS) {
            texts.refused(file, "UNFINISHED");
            return;
        }
        Letters found = letters.read(store.contentOf(file.id()), file.name(), file.contentType());
        String text = found.text();
        if (text == null) {
            String why = found.refused() == null ? "NO_TEXT" : found.refused();
            log.info("file {} gives no letters: {}", file.id(), why);
            texts.refused(file, why);
        } else {
            texts.read(file, text.substring(0, Math.min(text.length(), LONGEST)), areas(file));
        }
    }

    private Set<UnitId> areas(StoredFile file) {
        return owners.of(file).map(owner -> owner.seenFrom(file.ownerId())).orElse(Set.of());
    }
}
