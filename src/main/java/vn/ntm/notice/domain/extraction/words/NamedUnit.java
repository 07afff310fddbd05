package vn.ntm.notice.domain.extraction.words;

import org.jspecify.annotations.Nullable;

/**
 * A body named in a text.
 *
 * @param name in full: a head that a list shares is repeated
 * @param start where the words stand that it was read from
 * @param group "UBND các xã", "các phòng, ngành liên quan": whom it means is not printed
 * @param stem what the next bare name of a list is put behind: "UBND xã" of "UBND xã Mỹ Hà"
 * @param level the level it was named with, "xã", "huyện"; null without one
 * @param place the name of the place, "Mỹ Hà"; null without one
 */
public record NamedUnit(
        String name,
        int start,
        int end,
        boolean group,
        @Nullable String stem,
        @Nullable String level,
        @Nullable String place) {

    NamedUnit behind(String prefix, int from) {
        String longer = stem == null ? null : prefix + stem;
        return new NamedUnit(prefix + name, from, end, group, longer, level, place);
    }

    NamedUnit called(String other) {
        return new NamedUnit(other, start, end, group, stem, level, place);
    }
}
