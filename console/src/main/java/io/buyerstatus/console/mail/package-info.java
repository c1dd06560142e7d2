/** Mails that people answered with: those that are held, and each as it came. */
@NullMarked
package io.buyerstatus.console.mail;

import org.jspecify.annotations.NullMarked;
