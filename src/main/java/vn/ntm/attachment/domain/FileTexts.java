package vn.ntm.attachment.domain;

import java.util.Collection;
import java.util.List;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.organisation.UnitId;

/** The letters of files, and the files that wait for being read. */
public interface FileTexts {

    /** Takes files to read, the last stored first; nobody else gets them meanwhile. */
    List<Taken> take(int most);

    void read(StoredFile file, String text, Collection<UnitId> areas);

    void refused(StoredFile file, String reason);

    Counts counts();

    /** A file to read, for the how-manieth time. */
    record Taken(StoredFile file, int attempt) {}

    /** How many files are read, wait, and gave no letters. */
    record Counts(long read, long waiting, long refused) {}
}
