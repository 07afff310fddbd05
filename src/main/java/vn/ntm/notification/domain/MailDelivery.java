package vn.ntm.notification.domain;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** By mail: text and page in one, from the program's own address. The id of the row is the id of the mail. */
@Component
public class MailDelivery implements Delivery {

    private final @Nullable JavaMailSender server;
    private final LetterWriter letters;
    private final MailSettings settings;

    @Autowired
    MailDelivery(ObjectProvider<JavaMailSender> server, LetterWriter letters, MailSettings settings) {
        this(server.getIfAvailable(), letters, settings);
    }

    public MailDelivery(@Nullable JavaMailSender server, LetterWriter letters, MailSettings settings) {
        this.server = server;
        this.letters = letters;
        this.settings = settings;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public void deliver(OutgoingMessage message) throws Exception {
        String address = message.email();
        if (address == null) {
            throw new NotWanted("no address");
        }
        JavaMailSender through = server;
        if (through == null || !settings.works()) {
            throw new NobodyThere("no mail server configured", new IllegalStateException("spring.mail.host"));
        }
        try {
            through.send(mail(through.createMimeMessage(), address, message));
        } catch (MailAuthenticationException e) {
            throw new NobodyThere(reason(e), e);
        } catch (MailSendException e) {
            // A cause of its own means that there was no connection; what one message did stands in the list.
            if (e.getCause() != null) {
                throw new NobodyThere(reason(e), e);
            }
            throw new IOException(
                    e.getFailedMessages().values().stream()
                            .findFirst()
                            .map(MailDelivery::reason)
                            .orElse(reason(e)),
                    e);
        }
    }

    private MimeMessage mail(MimeMessage mail, String address, OutgoingMessage message) throws Exception {
        Letter letter = letters.write(message);
        MimeMessageHelper helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(address);
        helper.setSubject(letter.subject());
        helper.setText(LetterForms.plain(letter, settings::absolute), LetterForms.page(letter, settings::absolute));
        helper.setSentDate(java.util.Date.from(message.entry().at()));
        mail.setHeader("Message-ID", "<ntm-" + message.id() + "@" + settings.domain() + ">");
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    /** What the server said stands at the bottom: "550 5.1.1 no such mailbox". */
    private static String reason(Throwable e) {
        Throwable deepest = e;
        for (Throwable next = e.getCause(); next != null; next = next.getCause()) {
            deepest = next;
        }
        return deepest.getMessage() == null
                ? deepest.getClass().getSimpleName()
                : deepest.getMessage().strip();
    }
}
