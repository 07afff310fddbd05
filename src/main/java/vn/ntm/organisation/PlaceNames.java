package vn.ntm.organisation;

import java.util.List;
import java.util.Optional;

/** Names of places as people mean them, whatever slips of the pen are in them. */
public interface PlaceNames {

    /**
     * The unit name that some of these words, one after the other, come nearest to: "quoc khan" to "Quốc Khánh". Empty
     * where no name is near, where they are a name already, or where so many words are a sentence and no name.
     *
     * @param words folded, as typed
     */
    Optional<Correction> correct(List<String> words);

    /** The words with the name put right, folded, and the name as it is written. */
    record Correction(List<String> words, String name) {}
}
