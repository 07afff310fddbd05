package vn.ntm.notice.domain.intake;

import java.time.Duration;

/** One reading under way: its limits, its end of time and what it has unpacked so far. Asked often, from inside the parsers. */
final class Progress {

    private final Limits limits;
    private volatile long end;
    private long unpacked;
    private int asked;

    Progress(Limits limits, Duration time) {
        this.limits = limits;
        this.end = System.nanoTime() + time.toNanos();
    }

    Limits limits() {
        return limits;
    }

    /** Recognition of pictures is slow by nature and gets its own time. */
    void allow(Duration more) {
        end = Math.max(end, System.nanoTime() + more.toNanos());
    }

    long nanosLeft() {
        return end - System.nanoTime();
    }

    /** Looks at the clock only now and then: it is called for every glyph and element. */
    void step() {
        if ((++asked & 0xff) == 0) {
            check();
        }
    }

    void check() {
        if (Thread.currentThread().isInterrupted() || nanosLeft() < 0) {
            throw new RefusedException(RefusalReason.TOO_SLOW, "");
        }
    }

    /**
     * Counts what a packed part gave.
     *
     * @param part bytes of this part so far
     * @param packed its packed size
     */
    void unpacked(long more, long part, long packed) {
        check();
        unpacked += more;
        boolean swollen = part > 1024 * 1024 && part / Math.max(1, packed) > limits.packRatio();
        if (swollen || part > limits.unpackedBytes() || unpacked > limits.unpackedBytesInAll()) {
            throw new RefusedException(RefusalReason.ZIP_BOMB, "");
        }
    }

    void text(int characters) {
        if (characters > limits.characters()) {
            throw new RefusedException(RefusalReason.TOO_MUCH_TEXT, "more than " + limits.characters() + " characters");
        }
    }
}
