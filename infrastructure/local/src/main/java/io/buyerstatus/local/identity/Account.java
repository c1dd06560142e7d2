package io.buyerstatus.local.identity;

/**
 * Somebody who can sign in here.
 *
 * @param role what they are in the demo shop, for people to read
 */
public record Account(String subject, String name, String email, String role) {}
