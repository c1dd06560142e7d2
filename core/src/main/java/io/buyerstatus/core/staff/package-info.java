/** Who works for a shop: members with roles, invitations, sign-ins and their sessions. */
@NullMarked
package io.buyerstatus.core.staff;

import org.jspecify.annotations.NullMarked;
