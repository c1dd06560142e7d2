/** Brings a template's resources to life, each by the class of its type, in the order in which they need each other. */
@NullMarked
package io.buyerstatus.local.stack;

import org.jspecify.annotations.NullMarked;
