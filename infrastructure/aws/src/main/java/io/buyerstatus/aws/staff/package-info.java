/** Staffs of shops and sessions of people, in a table of their own. */
@NullMarked
package io.buyerstatus.aws.staff;

import org.jspecify.annotations.NullMarked;
