package vn.ntm.notification.domain;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How mail leaves and how its links begin. Without a mail server the inbox works alone: nothing is queued that could
 * never be sent.
 */
@Component
public class MailSettings {

    private final String host;
    private final String from;
    private final String publicUrl;

    public MailSettings(
            @Value("${spring.mail.host:}") String host,
            @Value("${ntm.mail.from:}") String from,
            @Value("${ntm.public-url:}") String publicUrl) {
        this.host = host.strip();
        this.from = from.strip();
        this.publicUrl = publicUrl.strip().replaceAll("/+$", "");
    }

    /** Whether a mail server and a sender are configured. */
    public boolean works() {
        return !host.isEmpty() && !from.isEmpty();
    }

    public String host() {
        return host;
    }

    public String from() {
        return from;
    }

    /** "https://ntm.example.vn"; empty when not configured. */
    public String publicUrl() {
        return publicUrl;
    }

    /** The address that a reader of a mail can open; the path alone when nobody said under which name we are reached. */
    public String absolute(String path) {
        return publicUrl + path;
    }

    /** The part after the @ of message ids. */
    String domain() {
        int at = from.lastIndexOf('@');
        return (at < 0 ? "ntm" : from.substring(at + 1))
                .toLowerCase(Locale.ROOT)
                .replace(">", "");
    }
}
