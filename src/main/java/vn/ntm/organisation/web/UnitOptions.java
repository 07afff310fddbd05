package vn.ntm.organisation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.UnitEventKind;
import vn.ntm.organisation.UnitFlagKind;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.Units.Share;

/** The choices of the directory's forms, with their Vietnamese labels. */
@Component
public class UnitOptions {

    private static final Locale VIETNAM = Locale.forLanguageTag("vi-VN");

    private final MessageSource messages;

    UnitOptions(MessageSource messages) {
        this.messages = messages;
    }

    /** One choice of a select. */
    public record Option(String value, String label) {}

    public List<Option> kinds() {
        return of("organisation.kind.", UnitKind.values());
    }

    public List<Option> events() {
        return of("organisation.event.", UnitEventKind.values());
    }

    List<Option> flags() {
        return of("organisation.flag.", UnitFlagKind.values());
    }

    public List<Option> shares() {
        return of("organisation.share.", Share.values());
    }

    private List<Option> of(String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), messages.getMessage(prefix + value.name(), null, VIETNAM)))
                .toList();
    }
}
