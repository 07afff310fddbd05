package vn.ntm.attachment;

import java.util.List;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.identity.Actor;
import vn.ntm.shared.SearchTerms;

/** Finds files by the words in them and in their names; only what the actor may open, the last stored first. */
public interface FileSearch {

    List<Found> search(SearchTerms terms, Actor actor, int limit);

    /** A file found, and the part of its text around the words. */
    record Found(StoredFile file, String passage) {}
}
