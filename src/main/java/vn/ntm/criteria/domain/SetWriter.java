package vn.ntm.criteria.domain;

/** Writes sets down. */
public interface SetWriter {

    /** Keeps every other loader out until the transaction ends. */
    void lock();

    /** Whether the set with this checksum is there already. */
    boolean has(String code, String checksum);

    /** Writes the whole set; rows that stayed as they were keep their id and their confirmation. */
    void write(PrintedSet set);
}
