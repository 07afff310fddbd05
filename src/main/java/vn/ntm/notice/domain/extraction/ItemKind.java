package vn.ntm.notice.domain.extraction;

/** How an item is marked; the order is the order of nesting. */
public enum ItemKind {
    ROMAN(0),
    NUMBER(10),
    LETTER(20),
    STAR(30),
    DASH(40),
    PLUS(50);

    private final int rank;

    ItemKind(int rank) {
        this.rank = rank;
    }

    int rank() {
        return rank;
    }

    public boolean isBullet() {
        return this == DASH || this == PLUS || this == STAR;
    }
}
