package vn.ntm.notice.domain.review;

/** How a printed name stands to the directory. */
public enum LineLink {
    NONE,
    BY_NAME,
    BY_PERSON,
    /** On a person's word: it stays words and gets no assignment. */
    WORDS;

    public boolean isUnit() {
        return this == BY_NAME || this == BY_PERSON;
    }
}
