package vn.ntm.notification.domain;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.ntm.shared.ApplicationClock;

/** To another system by a signed POST. Redirects are not followed: the address is the one an administrator entered. */
@Component
public class HookDelivery implements Delivery {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final LetterWriter letters;
    private final MailSettings settings;
    private final ApplicationClock clock;

    public HookDelivery(LetterWriter letters, MailSettings settings, ApplicationClock clock) {
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WEB_HOOK;
    }

    @Override
    public void deliver(OutgoingMessage message) throws Exception {
        OutgoingMessage.Target target = message.hook();
        if (target == null) {
            throw new NotWanted("hook switched off");
        }
        String body = json.writeValueAsString(content(message));
        long now = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(URI.create(target.url()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-NTM-Delivery", Long.toString(message.id()))
                .header("X-NTM-Event", message.entry().kind().name())
                .header("X-NTM-Signature", HookSignature.of(target.secret(), now, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("HTTP " + answer.statusCode());
        }
    }

    private Map<String, Object> content(OutgoingMessage message) {
        InboxEntry entry = message.entry();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", message.id());
        content.put("kind", entry.kind().name());
        content.put("at", entry.at().toString());
        content.put("recipient", recipient(message));
        content.put("title", entry.title());
        content.put("text", letters.summary(entry));
        content.put("url", settings.absolute(entry.target()));
        return content;
    }

    private static Map<String, Object> recipient(OutgoingMessage message) {
        Map<String, Object> recipient = new LinkedHashMap<>();
        recipient.put("login", message.login());
        recipient.put("name", message.name());
        if (message.email() != null) {
            recipient.put("email", message.email());
        }
        return recipient;
    }
}
