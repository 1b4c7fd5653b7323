import HuzhuDocuments
import HuzhuValues

/// The one thing that the module does: bytes of a request in, bytes of a reply out.
///
/// - Parameter request: A JSON object with a quantity as a document writes it:
///   `{"quantity": "20 CNY/person/year"}`.
/// - Returns: A JSON object with the quantity as it was read, or with what is wrong.
func answer(to request: [UInt8]) -> [UInt8] {
  let (document, diagnostics) = readJSON(SourceText(name: "request", bytes: request), index: 0)
  guard let document, diagnostics.isEmpty else { return refusal("the request is no JSON") }
  guard let written = document["quantity"]?.string else {
    return refusal("the request has no quantity")
  }
  do throws(Quantity.ParseError) {
    let quantity = try Quantity(written)
    return Array("{\"quantity\":\"\(quantity.text)\"}".utf8)
  } catch {
    return refusal("this is not a quantity")
  }
}

private func refusal(_ reason: String) -> [UInt8] {
  Array("{\"error\":\"\(reason)\"}".utf8)
}
