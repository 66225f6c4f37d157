package chat.parlance.gateway.admin.command.list;

import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.admin.command.AdminCommand;
import chat.parlance.gateway.iq.command.Field;
import chat.parlance.gateway.iq.command.Form;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.iq.command.Stage;
import chat.parlance.gateway.iq.command.Submission;
import chat.parlance.xmpp.jid.BareJid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A list of accounts in the order of their addresses. The specification leaves paging open. Here
/// whoever completes the form gets one page and where the next begins, and whoever goes on from it
/// gets page by page, each a stage.
abstract class UsersList extends AdminCommand {

  /// The most on a page.
  static final int MOST = 300;

  private static final String MAX = "max_items";
  private static final String AFTER = "after";
  private static final String PAGE = "page";
  private static final String NEXT = "next";
  private static final String NONE = "none";
  private static final String DEFAULT = "100";
  private static final List<String> SIZES = List.of("25", "50", "75", "100", "150", "200", NONE);

  private final String field;

  /// A page.
  ///
  /// @param next the address after which the next begins; null on the last
  /// @param note what a person should know of it
  record Page(List<String> jids, @Nullable String next, String note) {}

  /// @param field that has the addresses
  UsersList(Admins admins, String scope, String name, String title, String field) {
    super(admins, scope, name, title);
    this.field = field;
  }

  /// @param after empty for the first page
  abstract Page page(String after, int max);

  @Override
  public Form form() {
    return form(
        "Complete it for one page, or go on to see page after page.",
        sizes(DEFAULT),
        Field.optional(AFTER, Field.Type.JID_SINGLE, "Only addresses after this one"));
  }

  private static Field sizes(String chosen) {
    return Field.choice(MAX, "How many on a page at most", SIZES).with(List.of(chosen));
  }

  @Override
  public Stage stage(BareJid asker, List<Submission> filled) {
    if (filled.isEmpty()) {
      return Stage.either(form(), Stage.Way.COMPLETE);
    }
    var all = Submission.of(filled);
    var after = text(all, filled.size() == 1 ? AFTER : NEXT);
    var page = page(after, max(all));
    var shown =
        form(
            note(page),
            sizes(size(all)),
            Field.hidden(PAGE, after),
            Field.hidden(NEXT, Objects.requireNonNullElse(page.next(), "")),
            Field.shown(field, name(), page.jids()));
    return page.next() == null ? Stage.last(shown) : Stage.either(shown, Stage.Way.NEXT);
  }

  /// Whoever completes a page gets that page again, as the result.
  @Override
  public Outcome run(BareJid asker, Submission filled) {
    var after = filled.text(PAGE);
    var page = page(after == null ? text(filled, AFTER) : after, max(filled));
    var fields = new LinkedHashMap<String, List<String>>();
    fields.put(field, page.jids());
    if (page.next() != null) {
      fields.put(AFTER, List.of(page.next()));
    }
    return Outcome.told(NAMESPACE, fields, note(page));
  }

  private static String note(Page page) {
    return (page.next() == null ? "That is all." : "There are more after the last.") + page.note();
  }

  private static String text(Submission filled, String field) {
    return Objects.requireNonNullElse(filled.text(field), "");
  }

  private static String size(Submission filled) {
    var given = text(filled, MAX);
    return given.isEmpty() ? DEFAULT : given;
  }

  private static int max(Submission filled) {
    var size = size(filled);
    return size.equals(NONE) ? MOST : Integer.parseInt(size);
  }
}
