package vn.ntm.notice.domain.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plain text taken apart as a typist sees it, so that the tests can put it on paper again in other formats.
 *
 * @param head number and place with date, to stand side by side; empty when the text has none
 * @param body paragraphs as typed, labels included
 * @param recipients left at the foot
 * @param signature right at the foot
 */
record SamplePaper(List<String> head, List<String> body, List<String> recipients, List<String> signature) {

    private static final Pattern LABEL = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})*[.)]|[a-zđ]\\)|[-+])\\s+(?=\\S)");
    private static final Pattern SIGNING = Pattern.compile("(?:TL|TM|KT)\\. .*");

    /** The label a typist would let the word processor make, and the words. */
    record Typed(String label, String words) {
        static Typed of(String paragraph) {
            Matcher label = LABEL.matcher(paragraph);
            return label.lookingAt()
                    ? new Typed(label.group(1), paragraph.substring(label.end()))
                    : new Typed("", paragraph);
        }
    }

    static SamplePaper of(String text) {
        List<String> paragraphs = paragraphs(text);
        List<String> head = new ArrayList<>();
        if (paragraphs.size() > 1 && paragraphs.get(0).startsWith("Số")) {
            head.add(paragraphs.remove(0));
            head.add(paragraphs.remove(0));
        }
        int foot = 0;
        while (foot < paragraphs.size() && !paragraphs.get(foot).startsWith("Nơi nhận")) {
            foot++;
        }
        int signing = foot;
        while (signing < paragraphs.size()
                && !SIGNING.matcher(paragraphs.get(signing)).matches()) {
            signing++;
        }
        return new SamplePaper(
                head,
                List.copyOf(paragraphs.subList(0, foot)),
                List.copyOf(paragraphs.subList(foot, signing)),
                List.copyOf(paragraphs.subList(signing, paragraphs.size())));
    }

    private static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        boolean open = false;
        boolean foot = false;
        for (String raw : text.split("\n")) {
            String line = raw.replaceAll("\\*{2,}|^\\s*#+\\s*", "")
                    .replaceAll("^\\s*- \\+", "+")
                    .strip();
            foot |= line.startsWith("Nơi nhận");
            if (!line.isEmpty()) {
                if (open && !foot && Typed.of(line).label().isEmpty()) {
                    int last = paragraphs.size() - 1;
                    paragraphs.set(last, paragraphs.get(last) + " " + line);
                } else {
                    paragraphs.add(line);
                }
            }
            open = !line.isEmpty();
        }
        return paragraphs;
    }
}
