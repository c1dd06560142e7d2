package io.buyerstatus.payments;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Answers in the order in which it was told to, and remembers what it was asked. */
public final class ScriptedHttp implements ProviderHttp {
    private final Deque<Reply> replies = new ArrayDeque<>();
    public final List<Question> asked = new ArrayList<>();

    public ScriptedHttp then(int status, String body) {
        replies.add(new Reply.Answer(status, body));
        return this;
    }

    public ScriptedHttp thenSilence() {
        replies.add(new Reply.Silence("HttpTimeoutException"));
        return this;
    }

    @Override
    public Reply ask(Question question) {
        asked.add(question);
        return replies.isEmpty() ? new Reply.Silence("not expected") : replies.remove();
    }

    public Question last() {
        return asked.getLast();
    }
}
