import JourneySupport
import Testing

@Suite struct XXHash64Tests {
    /// Values of the reference implementation (xxhash 3, Python) over bytes `(7 i + 3) mod 251`.
    @Test(
        arguments: [
            (0, 0xEF46_DB37_51D8_E999),
            (1, 0x1F25_C8D0_BC1F_4BB6),
            (3, 0x31D2_363F_52E5_64C9),
            (4, 0x9BB6_4B7D_66EE_9FDA),
            (7, 0x9A7B_1499_59CE_60D8),
            (8, 0xDAB9_9D95_C6F9_0092),
            (9, 0x170B_B6BF_975B_4C02),
            (15, 0x1B47_CB82_43CC_8E32),
            (16, 0x4348_5023_2B78_7BE2),
            (31, 0xA2AA_5F33_CC4A_6119),
            (32, 0x23C3_C17E_F790_FD97),
            (33, 0x50A7_CFC7_BA58_8784),
            (39, 0x181D_7A67_8AE6_E157),
            (40, 0x3637_5E5D_FEA9_2ADC),
            (63, 0xF143_8F15_B9ED_16E9),
            (64, 0x2CD9_90A1_BEED_6894),
            (100, 0x778E_26DF_8290_F456),
            (999, 0xD835_A27F_71CE_FCDB),
            (1000, 0x021F_7A74_2408_5EA4),
        ] as [(Int, UInt64)])
    func agreesWithTheReference(_ length: Int, _ expected: UInt64) {
        let bytes = (0..<length).map { UInt8(($0 * 7 + 3) % 251) }
        #expect(XXHash64.hash(bytes.span.bytes) == expected)
    }

    @Test func readsFromAnyAlignment() {
        let bytes: [UInt8] = [0] + Array("abc".utf8)
        #expect(XXHash64.hash(bytes.span.bytes.extracting(1..<4)) == 0x44BC_2CF5_AD77_0999)
    }
}
