package io.buyerstatus.local.standin.ses;

import io.buyerstatus.local.standin.ses.mail.Mail;
import java.time.Instant;

/** A mail that SES has taken. */
record SentMail(String messageId, Instant at, Mail mail, String region) {}
