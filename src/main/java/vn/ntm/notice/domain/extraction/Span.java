package vn.ntm.notice.domain.extraction;

/** A stretch of the raw text: places of String characters, end excluded. */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(start + ".." + end);
        }
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public String of(String raw) {
        return raw.substring(start, end);
    }
}
