package vn.ntm.notice.domain.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words of a line without a wide gap between them. */
record PdfPart(List<Word> words) {

    private static final Pattern LABEL = Pattern.compile(
            "[-–+*•●▪▫◦○o\\x{E000}-\\x{F8FF}]|\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)/]?|[a-zđ][.)]|[IVX]{1,5}[.)]");
    private static final float MUCH_WIDER = 1.7f;

    record Word(float x, float end, String text) {}

    float x() {
        return words.get(0).x();
    }

    float end() {
        return words.get(words.size() - 1).end();
    }

    String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** A list's number or bullet stands apart from its words; bullets are shapes of symbol fonts. */
    static List<PdfPart> joinLabel(List<PdfPart> parts) {
        if (parts.isEmpty()) {
            return parts;
        }
        PdfPart first = parts.get(0);
        Word mark = first.words().get(0);
        boolean alone = first.words().size() == 1
                && parts.size() > 1
                && LABEL.matcher(mark.text()).matches();
        boolean symbol =
                mark.text().length() == 1 && Character.getType(mark.text().charAt(0)) == Character.PRIVATE_USE;
        List<Word> words = new ArrayList<>(first.words());
        if (symbol || alone && mark.text().equals("o")) {
            words.set(0, new Word(mark.x(), mark.end(), Bullets.of(mark.text(), false)));
        }
        List<PdfPart> joined = new ArrayList<>(parts);
        if (alone) {
            words.addAll(joined.remove(1).words());
        }
        joined.set(0, new PdfPart(words));
        return joined;
    }

    /**
     * Cuts these words where a strip between two columns runs down: at the widest gap that meets the strip, if it is
     * clearly wider than usual. Null when there is none.
     */
    @Nullable List<PdfPart> cut(float left, float right, float narrowest) {
        int at = 0;
        for (int i = 1; i < words.size(); i++) {
            float open = Math.min(right, words.get(i).x())
                    - Math.max(left, words.get(i - 1).end());
            if (open >= narrowest && (at == 0 || gap(i) > gap(at))) {
                at = i;
            }
        }
        if (at == 0) {
            return null;
        }
        double[] gaps =
                IntStream.range(1, words.size()).mapToDouble(this::gap).sorted().toArray();
        return gap(at) > gaps[(gaps.length - 1) / 2] * MUCH_WIDER
                ? Stream.of(words.subList(0, at), words.subList(at, words.size()))
                        .map(PdfPart::new)
                        .toList()
                : null;
    }

    private float gap(int before) {
        return words.get(before).x() - words.get(before - 1).end();
    }
}
